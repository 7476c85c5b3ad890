set terminal pngcairo noenhanced size 160,90 font 'Open Sans,15' background rgb '#ffffff'
set output '/dev/null'
reset session
set encoding utf8
set samples 2
unset key
unset xtics
unset ytics
set border 0
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:160]; set yrange [0:90]
$rm_none << EOD
0 0
EOD
plot $rm_none using 1:2 with lines linecolor rgb '#1f2933' linewidth 1 notitle
unset output
set terminal pngcairo noenhanced size 1600,900 font 'Open Sans,15' background rgb '#ffffff'
set output 'cumulative-correction-1.png'
reset session
set encoding utf8
set samples 2
unset key
unset xtics
unset ytics
set border 0
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:1600]; set yrange [0:900]
$rm_1 << EOD
403.66 333
1144 333
1144 760
403.66 760
EOD
$rm_2 << EOD
104 355.86
1144 355.86

104 419.94
1144 419.94

104 484.02
1144 484.02

104 548.1
1144 548.1

104 612.18
1144 612.18

104 676.26
1144 676.26

104 740.34
1144 740.34
EOD
$rm_band95_3 << EOD
403.66 344.32
491.8 515.67
579.93 549.9
668.07 583.35
756.2 616.79
844.34 649.89
932.47 682.97
1020.61 715.88
1108.75 748.68
1108.75 710.99
1020.61 680.61
932.47 650.33
844.34 620.09
756.2 590.14
668.07 560.27
579.93 531.05
491.8 502.35
EOD
$rm_band80_4 << EOD
403.66 344.32
491.8 513.37
579.93 546.64
668.07 579.36
756.2 612.18
844.34 644.74
932.47 677.32
1020.61 709.77
1108.75 742.16
1108.75 717.5
1020.61 686.71
932.47 655.97
844.34 625.25
756.2 594.75
668.07 564.26
579.93 534.31
491.8 504.65
EOD
$rm_band50_5 << EOD
403.66 344.32
491.8 511.3
579.93 543.72
668.07 575.78
756.2 608.05
844.34 640.12
932.47 672.26
1020.61 704.3
1108.75 736.32
1108.75 723.35
1020.61 692.18
932.47 661.03
844.34 629.87
756.2 598.88
668.07 567.84
579.93 537.23
491.8 506.72
EOD
$rm_last_year_6 << EOD
139.25 387.05
227.39 418.25
315.53 449.45
403.66 480.65
491.8 511.85
579.93 543.05
668.07 574.24
756.2 605.44
844.34 636.64
932.47 667.84
1020.61 699.04
1108.75 730.24
EOD
$rm_plan_7 << EOD
139.25 386.74
227.39 417.63
315.53 448.51
403.66 479.39
491.8 510.28
579.93 541.16
668.07 572.05
756.2 602.93
844.34 633.81
932.47 664.7
1020.61 695.58
1108.75 726.47
EOD
$rm_expected_8 << EOD
403.66 344.32
491.8 509.01
579.93 540.47
668.07 571.81
756.2 603.46
844.34 634.99
932.47 666.65
1020.61 698.24
1108.75 729.83
EOD
$rm_actual_9 << EOD
139.25 384.69
227.39 416.73
315.53 401.99
403.66 344.32
EOD
$rm_10 << EOD
139.25 386.74
227.39 417.63
315.53 448.51
403.66 479.39
491.8 510.28
579.93 541.16
668.07 572.05
756.2 602.93
844.34 633.81
932.47 664.7
1020.61 695.58
1108.75 726.47
EOD
$rm_11 << EOD
139.25 386.74
227.39 417.63
315.53 448.51
403.66 479.39
491.8 510.28
579.93 541.16
668.07 572.05
756.2 602.93
844.34 633.81
932.47 664.7
1020.61 695.58
1108.75 726.47
EOD
$rm_12 << EOD
139.25 384.69
227.39 416.73
315.53 401.99
403.66 344.32
EOD
$rm_13 << EOD
403.66 333
403.66 760
EOD
$rm_14 << EOD
104 721.12
1113.75 721.12
EOD
$rm_15 << EOD
1115.75 730.24
1146 758
1158 758
EOD
$rm_16 << EOD
1115.75 729.83
1146 731
1158 731
EOD
$rm_17 << EOD
1115.75 726.47
1146 704
1158 704
EOD
$rm_18 << EOD
1115.75 721.12
1146 677
1158 677
EOD
$rm_19 << EOD
112.81 249.08
165.69 249.08
165.69 247.91
112.81 247.91

289.08 249.08
341.97 249.08
341.97 222.54
289.08 222.54

377.22 249.08
430.1 249.08
430.1 172
377.22 172
EOD
$rm_20 << EOD
906.03 249.08
958.92 249.08
958.92 250.19
906.03 250.19
EOD
$rm_21 << EOD
910.92 250.19
912.03 249.08

922.92 250.19
924.03 249.08

934.92 250.19
936.03 249.08

946.92 250.19
948.03 249.08

906.68 249.08
906.03 249.08
906.03 250.19
958.92 250.19
958.92 249.08
906.03 249.08
EOD
$rm_22 << EOD
994.17 249.08
1047.05 249.08
1047.05 250.6
994.17 250.6
EOD
$rm_23 << EOD
998.65 250.6
1000.17 249.08

1010.65 250.6
1012.17 249.08

1022.65 250.6
1024.17 249.08

1034.65 250.6
1036.17 249.08

994.82 249.08
994.17 249.08
994.17 250.6
1047.05 250.6
1047.05 249.08
994.17 249.08
EOD
$rm_24 << EOD
1082.31 249.08
1135.19 249.08
1135.19 251
1082.31 251
EOD
$rm_25 << EOD
1086.39 251
1088.31 249.08

1098.39 251
1100.31 249.08

1110.39 251
1112.31 249.08

1122.39 251
1124.31 249.08

1134.39 251
1135.19 250.2

1082.96 249.08
1082.31 249.08
1082.31 251
1135.19 251
1135.19 249.08
1082.31 249.08
EOD
$rm_26 << EOD
104 249.08
1144 249.08
EOD
set label 1 'Jeugd gaat naar € 58,4 mln en passeert in december het plafond' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'Gemeente Voorbeeld  ·  Uitgaven Jeugd 2021, cumulatief,' at 40,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 3 '€ 1.000' at 652,814 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#5f6c7b'
set label 4 '·  realisatie t/m april, verwacht mei–december' at 741,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 5 'Bron: grootboek, stand 5 mei 2021. Per saldo negatief: maart, april. Banden: 50, 80 en 95 van de 100 verwachte uitkomsten. Begroting en 2020: een twaalfde van het jaartotaal per maand.' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 6 '0' at 96,355.86 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 7 '10.000' at 96,419.94 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 8 '20.000' at 96,484.02 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 9 '30.000' at 96,548.1 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 10 '40.000' at 96,612.18 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 11 '50.000' at 96,676.26 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 12 '60.000' at 96,740.34 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 13 'realisatie' at 395.66,745 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 14 'verwacht' at 411.66,745 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 15 '−1.800' at 392.66,413.32 right front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 16 '2020' at 1164,758 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 17 '58.423' at 1448,758 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 18 '−63' at 1579,758 right front noenhanced font 'Open Sans,15' textcolor rgb '#0072b2'
set label 19 'Verwacht' at 1164,731 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 20 '58.360' at 1448,731 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 21 'Begroting (prognose)' at 1164,704 left front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 22 '57.835' at 1448,704 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 23 '+525' at 1579,704 right front noenhanced font 'Open Sans,15' textcolor rgb '#c0420a'
set label 24 'Plafond' at 1164,677 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#c0420a'
set label 25 '57.000' at 1448,677 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#c0420a'
set label 26 '+1.360' at 1579,677 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#c0420a'
set label 27 'dec' at 1448,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 28 'Δ verwacht' at 1579,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 29 '▲ 1.360 boven het plafond (+2,4%)' at 1164,628 left front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 30 '82% kans op overschrijding van het plafond' at 1164,602 left front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 31 '80% tussen 56.436 en 60.284' at 1164,576 left front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 32 'jan' at 139.25,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 33 'feb' at 227.39,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 34 'mrt' at 315.53,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 35 'apr' at 403.66,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 36 'mei' at 491.8,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 37 'jun' at 579.93,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 38 'jul' at 668.07,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 39 'aug' at 756.2,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 40 'sep' at 844.34,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 41 'okt' at 932.47,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 42 'nov' at 1020.61,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 43 'dec' at 1108.75,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 44 '−320' at 139.25,233.91 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 45 '−139' at 227.39,234.57 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 46 '−7.259' at 315.53,208.54 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 47 '−21.078' at 403.66,158 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 48 '−198' at 491.8,234.36 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 49 '−108' at 579.93,234.69 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 50 '−37' at 668.07,234.94 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 51 '+83' at 756.2,263.38 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 52 '+184' at 844.34,263.75 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 53 '+304' at 932.47,264.19 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 54 '+415' at 1020.61,264.6 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 55 '+525' at 1108.75,265 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 56 'Afwijking t.o.v. begroting,' at 40,294 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#323f4b'
set label 57 'cumulatief per maand (€ 1.000)' at 320,294 left front noenhanced font 'Open Sans,16' textcolor rgb '#323f4b'
set label 58 '▲ meer dan begroot' at 1164,272.08 left front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 59 '▼ minder dan begroot' at 1164,225.08 left front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 60 '−369' at 139.25,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 61 '−237' at 227.39,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 62 '−7.406' at 315.53,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 63 '−21.274' at 403.66,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 64 '−443' at 491.8,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 65 '−402' at 579.93,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 66 '−380' at 668.07,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 67 '−309' at 756.2,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 68 '−257' at 844.34,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 69 '−186' at 932.47,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 70 '−124' at 1020.61,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 71 '−63' at 1108.75,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 72 't.o.v. 2020' at 1164,76 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
plot $rm_1 using 1:2 with filledcurves closed fillcolor rgb '#f5f7f9' fillstyle solid noborder notitle, \
     $rm_2 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_band95_3 using 1:2 with filledcurves closed fillcolor rgb '#dfe7ef' fillstyle solid noborder notitle, \
     $rm_band80_4 using 1:2 with filledcurves closed fillcolor rgb '#c3d1df' fillstyle solid noborder notitle, \
     $rm_band50_5 using 1:2 with filledcurves closed fillcolor rgb '#a3b8cc' fillstyle solid noborder notitle, \
     $rm_last_year_6 using 1:2 with lines linecolor rgb '#8a95a1' linewidth 2.4 notitle, \
     $rm_plan_7 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.1 notitle, \
     $rm_expected_8 using 1:2 with lines linecolor rgb '#1f2933' linewidth 3 dashtype (9.11,5.21) notitle, \
     $rm_actual_9 using 1:2 with lines linecolor rgb '#1f2933' linewidth 4.5 notitle, \
     $rm_10 using 1:2 with points pointtype 7 pointsize 1.25 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_11 using 1:2 with points pointtype 7 pointsize 0.89 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_12 using 1:2 with points pointtype 7 pointsize 1.61 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_13 using 1:2 with lines linecolor rgb '#9aa5b1' linewidth 1 dashtype (15.63,11.72) notitle, \
     $rm_14 using 1:2 with lines linecolor rgb '#c0420a' linewidth 2.5 notitle, \
     $rm_15 using 1:2 with lines linecolor rgb '#5f6c7b' linewidth 1.2 notitle, \
     $rm_16 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.2 notitle, \
     $rm_17 using 1:2 with lines linecolor rgb '#323f4b' linewidth 1.2 notitle, \
     $rm_18 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.2 notitle, \
     $rm_19 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_20 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_21 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_22 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_23 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_24 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_25 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_26 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.5 notitle
unset output
