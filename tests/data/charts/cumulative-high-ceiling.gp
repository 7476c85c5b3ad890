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
set output 'cumulative-high-ceiling-1.png'
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
104 333
1144 333

104 400.76
1144 400.76

104 468.52
1144 468.52

104 536.28
1144 536.28

104 604.04
1144 604.04

104 671.8
1144 671.8

104 739.55
1144 739.55
EOD
$rm_band95_3 << EOD
403.66 461.74
491.8 501.99
579.93 538.18
668.07 573.55
756.2 608.91
844.34 643.91
932.47 678.89
1020.61 713.68
1108.75 748.37
1108.75 708.51
1020.61 676.39
932.47 644.37
844.34 612.4
756.2 580.73
668.07 549.14
579.93 518.25
491.8 487.9
EOD
$rm_band80_4 << EOD
403.66 461.74
491.8 499.55
579.93 534.73
668.07 569.33
756.2 604.04
844.34 638.46
932.47 672.92
1020.61 707.23
1108.75 741.48
1108.75 715.4
1020.61 682.84
932.47 650.34
844.34 617.85
756.2 585.61
668.07 553.37
579.93 521.7
491.8 490.34
EOD
$rm_band50_5 << EOD
403.66 461.74
491.8 497.37
579.93 531.64
668.07 565.54
756.2 599.67
844.34 633.58
932.47 667.57
1020.61 701.45
1108.75 735.3
1108.75 721.58
1020.61 688.63
932.47 655.7
844.34 622.74
756.2 589.98
668.07 557.15
579.93 524.79
491.8 492.52
EOD
$rm_last_year_6 << EOD
139.25 365.99
227.39 398.98
315.53 431.97
403.66 464.96
491.8 497.95
579.93 530.93
668.07 563.92
756.2 596.91
844.34 629.9
932.47 662.89
1020.61 695.88
1108.75 728.87
EOD
$rm_plan_7 << EOD
139.25 365.66
227.39 398.31
315.53 430.97
403.66 463.63
491.8 496.29
579.93 528.94
668.07 561.6
756.2 594.26
844.34 626.91
932.47 659.57
1020.61 692.23
1108.75 724.88
EOD
$rm_expected_8 << EOD
403.66 461.74
491.8 494.94
579.93 528.21
668.07 561.35
756.2 594.82
844.34 628.16
932.47 661.63
1020.61 695.04
1108.75 728.44
EOD
$rm_actual_9 << EOD
139.25 363.49
227.39 397.37
315.53 429.9
403.66 461.74
EOD
$rm_10 << EOD
139.25 365.66
227.39 398.31
315.53 430.97
403.66 463.63
491.8 496.29
579.93 528.94
668.07 561.6
756.2 594.26
844.34 626.91
932.47 659.57
1020.61 692.23
1108.75 724.88
EOD
$rm_11 << EOD
139.25 365.66
227.39 398.31
315.53 430.97
403.66 463.63
491.8 496.29
579.93 528.94
668.07 561.6
756.2 594.26
844.34 626.91
932.47 659.57
1020.61 692.23
1108.75 724.88
EOD
$rm_12 << EOD
139.25 363.49
227.39 397.37
315.53 429.9
403.66 461.74
EOD
$rm_13 << EOD
403.66 333
403.66 760
EOD
$rm_14 << EOD
1115.75 728.87
1146 754.4
1158 754.4
EOD
$rm_15 << EOD
1115.75 728.44
1146 727.4
1158 727.4
EOD
$rm_16 << EOD
1115.75 724.88
1146 700.4
1158 700.4
EOD
$rm_17 << EOD
112.81 208.42
165.69 208.42
165.69 198.83
112.81 198.83

200.95 208.42
253.83 208.42
253.83 204.24
200.95 204.24

289.08 208.42
341.97 208.42
341.97 203.66
289.08 203.66

377.22 208.42
430.1 208.42
430.1 200.07
377.22 200.07
EOD
$rm_18 << EOD
465.36 202.48
518.24 202.48
518.24 208.42
465.36 208.42
EOD
$rm_19 << EOD
465.42 208.42
471.36 202.48

477.42 208.42
483.36 202.48

489.42 208.42
495.36 202.48

501.42 208.42
507.36 202.48

513.42 208.42
518.24 203.6

466.01 202.48
465.36 202.48
465.36 208.42
518.24 208.42
518.24 202.48
465.36 202.48
EOD
$rm_20 << EOD
553.49 205.19
606.37 205.19
606.37 208.42
553.49 208.42
EOD
$rm_21 << EOD
556.27 208.42
559.49 205.19

568.27 208.42
571.49 205.19

580.27 208.42
583.49 205.19

592.27 208.42
595.49 205.19

604.27 208.42
606.37 206.31

554.14 205.19
553.49 205.19
553.49 208.42
606.37 208.42
606.37 205.19
553.49 205.19
EOD
$rm_22 << EOD
641.63 207.31
694.51 207.31
694.51 208.42
641.63 208.42
EOD
$rm_23 << EOD
646.51 208.42
647.63 207.31

658.51 208.42
659.63 207.31

670.51 208.42
671.63 207.31

682.51 208.42
683.63 207.31

642.28 207.31
641.63 207.31
641.63 208.42
694.51 208.42
694.51 207.31
641.63 207.31
EOD
$rm_24 << EOD
729.76 208.42
782.64 208.42
782.64 210.92
729.76 210.92
EOD
$rm_25 << EOD
733.26 210.92
735.76 208.42

745.26 210.92
747.76 208.42

757.26 210.92
759.76 208.42

769.26 210.92
771.76 208.42

781.26 210.92
782.64 209.54

730.41 208.42
729.76 208.42
729.76 210.92
782.64 210.92
782.64 208.42
729.76 208.42
EOD
$rm_26 << EOD
817.9 208.42
870.78 208.42
870.78 213.93
817.9 213.93
EOD
$rm_27 << EOD
818.39 213.93
823.9 208.42

830.39 213.93
835.9 208.42

842.39 213.93
847.9 208.42

854.39 213.93
859.9 208.42

866.39 213.93
870.78 209.54

818.55 208.42
817.9 208.42
817.9 213.93
870.78 213.93
870.78 208.42
817.9 208.42
EOD
$rm_28 << EOD
906.03 208.42
958.92 208.42
958.92 217.54
906.03 217.54
EOD
$rm_29 << EOD
906.03 214.42
912.03 208.42

914.91 217.54
924.03 208.42

926.91 217.54
936.03 208.42

938.91 217.54
948.03 208.42

950.91 217.54
958.92 209.54

906.68 208.42
906.03 208.42
906.03 217.54
958.92 217.54
958.92 208.42
906.03 208.42
EOD
$rm_30 << EOD
994.17 208.42
1047.05 208.42
1047.05 220.86
994.17 220.86
EOD
$rm_31 << EOD
994.17 214.42
1000.17 208.42

999.73 220.86
1012.17 208.42

1011.73 220.86
1024.17 208.42

1023.73 220.86
1036.17 208.42

1035.73 220.86
1047.05 209.54

994.82 208.42
994.17 208.42
994.17 220.86
1047.05 220.86
1047.05 208.42
994.17 208.42
EOD
$rm_32 << EOD
1082.31 208.42
1135.19 208.42
1135.19 224.17
1082.31 224.17
EOD
$rm_33 << EOD
1082.31 214.42
1088.31 208.42

1084.56 224.17
1100.31 208.42

1096.56 224.17
1112.31 208.42

1108.56 224.17
1124.31 208.42

1120.56 224.17
1135.19 209.54

1132.56 224.17
1135.19 221.54

1082.96 208.42
1082.31 208.42
1082.31 224.17
1135.19 224.17
1135.19 208.42
1082.31 208.42
EOD
$rm_34 << EOD
104 208.42
1144 208.42
EOD
set label 1 'Uitgaven Jeugd 2021, cumulatief' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'Gemeente Voorbeeld  ·' at 40,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 3 '€ mln' at 297,814 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#5f6c7b'
set label 4 '·  realisatie t/m april, verwacht mei–december' at 372,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 5 'Bron: grootboek, stand 5 mei 2021. Banden: 50, 80 en 95 van de 100 verwachte uitkomsten. Begroting en 2020: een twaalfde van het jaartotaal per maand.' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 6 '0' at 96,333 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 7 '10' at 96,400.76 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 8 '20' at 96,468.52 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 9 '30' at 96,536.28 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 10 '40' at 96,604.04 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 11 '50' at 96,671.8 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 12 '60' at 96,739.55 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 13 'realisatie' at 395.66,745 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 14 'verwacht' at 411.66,745 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 15 '19,0' at 392.66,480.74 right front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 16 't/m april −0,3 t.o.v. begroting (−1,4%)' at 414.66,441.74 left front noenhanced font 'Open Sans,15' textcolor rgb '#0072b2'
set label 17 '2020' at 1164,754.4 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 18 '58,4' at 1448,754.4 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 19 '0,0' at 1579,754.4 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 20 'Verwacht' at 1164,727.4 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 21 '58,4' at 1448,727.4 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 22 'Begroting (prognose)' at 1164,700.4 left front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 23 '57,8' at 1448,700.4 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 24 '+0,6' at 1579,700.4 right front noenhanced font 'Open Sans,15' textcolor rgb '#c0420a'
set label 25 'dec' at 1448,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 26 'Δ verwacht' at 1579,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 27 '▼ 191,6 onder het plafond (−76,7%)' at 1164,651.4 left front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 28 'Plafond 250,0: buiten beeld' at 1164,625.4 left front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 29 '<1% kans op overschrijding van het plafond' at 1164,599.4 left front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 30 '80% tussen 56,4 en 60,3' at 1164,573.4 left front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 31 'jan' at 139.25,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 32 'feb' at 227.39,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 33 'mrt' at 315.53,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 34 'apr' at 403.66,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 35 'mei' at 491.8,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 36 'jun' at 579.93,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 37 'jul' at 668.07,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 38 'aug' at 756.2,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 39 'sep' at 844.34,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 40 'okt' at 932.47,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 41 'nov' at 1020.61,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 42 'dec' at 1108.75,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 43 '−0,3' at 139.25,184.83 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 44 '−0,1' at 227.39,190.24 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 45 '−0,2' at 315.53,189.66 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 46 '−0,3' at 403.66,186.07 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 47 '−0,2' at 491.8,188.48 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 48 '−0,1' at 579.93,191.19 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 49 '0,0' at 668.07,193.31 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 50 '+0,1' at 756.2,224.92 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 51 '+0,2' at 844.34,227.93 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 52 '+0,3' at 932.47,231.54 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 53 '+0,4' at 1020.61,234.86 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 54 '+0,6' at 1108.75,238.17 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 55 'Afwijking t.o.v. begroting,' at 40,294 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#323f4b'
set label 56 'cumulatief per maand (€ mln)' at 320,294 left front noenhanced font 'Open Sans,16' textcolor rgb '#323f4b'
set label 57 '▲ meer dan begroot' at 1164,231.42 left front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 58 '▼ minder dan begroot' at 1164,184.42 left front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 59 '−0,4' at 139.25,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 60 '−0,2' at 227.39,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 61 '−0,3' at 315.53,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 62 '−0,5' at 403.66,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 63 '−0,4' at 491.8,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 64 '−0,4' at 579.93,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 65 '−0,4' at 668.07,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 66 '−0,3' at 756.2,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 67 '−0,3' at 844.34,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 68 '−0,2' at 932.47,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 69 '−0,1' at 1020.61,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 70 '0,0' at 1108.75,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 71 't.o.v. 2020' at 1164,76 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
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
     $rm_14 using 1:2 with lines linecolor rgb '#5f6c7b' linewidth 1.2 notitle, \
     $rm_15 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.2 notitle, \
     $rm_16 using 1:2 with lines linecolor rgb '#323f4b' linewidth 1.2 notitle, \
     $rm_17 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_18 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_19 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_20 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_21 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_22 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_23 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_24 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_25 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_26 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_27 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_28 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_29 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_30 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_31 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_32 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_33 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_34 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.5 notitle
unset output
