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
set output 'cumulative-no-plan-1.png'
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
$rm_expected_7 << EOD
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
$rm_actual_8 << EOD
139.25 363.49
227.39 397.37
315.53 429.9
403.66 461.74
EOD
$rm_9 << EOD
139.25 363.49
227.39 397.37
315.53 429.9
403.66 461.74
EOD
$rm_10 << EOD
403.66 333
403.66 760
EOD
$rm_11 << EOD
104 719.23
1113.75 719.23
EOD
$rm_12 << EOD
1115.75 728.87
1146 752.51
1158 752.51
EOD
$rm_13 << EOD
1115.75 728.44
1146 725.51
1158 725.51
EOD
$rm_14 << EOD
1115.75 719.23
1146 698.51
1158 698.51
EOD
$rm_15 << EOD
112.81 265
165.69 265
165.69 192.73
112.81 192.73

200.95 265
253.83 265
253.83 218.5
200.95 218.5

289.08 265
341.97 265
341.97 205.05
289.08 205.05

377.22 265
430.1 265
430.1 172
377.22 172
EOD
$rm_16 << EOD
465.36 178.16
518.24 178.16
518.24 265
465.36 265
EOD
$rm_17 << EOD
465.36 184.16
471.36 178.16

465.36 196.16
483.36 178.16

465.36 208.16
495.36 178.16

465.36 220.16
507.36 178.16

465.36 232.16
518.24 179.28

465.36 244.16
518.24 191.28

465.36 256.16
518.24 203.28

468.52 265
518.24 215.28

480.52 265
518.24 227.28

492.52 265
518.24 239.28

504.52 265
518.24 251.28

516.52 265
518.24 263.28

466.01 178.16
465.36 178.16
465.36 265
518.24 265
518.24 178.16
465.36 178.16
EOD
$rm_18 << EOD
553.49 186.28
606.37 186.28
606.37 265
553.49 265
EOD
$rm_19 << EOD
553.49 192.28
559.49 186.28

553.49 204.28
571.49 186.28

553.49 216.28
583.49 186.28

553.49 228.28
595.49 186.28

553.49 240.28
606.37 187.4

553.49 252.28
606.37 199.4

553.49 264.28
606.37 211.4

564.77 265
606.37 223.4

576.77 265
606.37 235.4

588.77 265
606.37 247.4

600.77 265
606.37 259.4

554.14 186.28
553.49 186.28
553.49 265
606.37 265
606.37 186.28
553.49 186.28
EOD
$rm_20 << EOD
641.63 190.48
694.51 190.48
694.51 265
641.63 265
EOD
$rm_21 << EOD
641.63 196.48
647.63 190.48

641.63 208.48
659.63 190.48

641.63 220.48
671.63 190.48

641.63 232.48
683.63 190.48

641.63 244.48
694.51 191.6

641.63 256.48
694.51 203.6

645.11 265
694.51 215.6

657.11 265
694.51 227.6

669.11 265
694.51 239.6

681.11 265
694.51 251.6

693.11 265
694.51 263.6

642.28 190.48
641.63 190.48
641.63 265
694.51 265
694.51 190.48
641.63 190.48
EOD
$rm_22 << EOD
729.76 204.48
782.64 204.48
782.64 265
729.76 265
EOD
$rm_23 << EOD
729.76 210.48
735.76 204.48

729.76 222.48
747.76 204.48

729.76 234.48
759.76 204.48

729.76 246.48
771.76 204.48

729.76 258.48
782.64 205.6

735.24 265
782.64 217.6

747.24 265
782.64 229.6

759.24 265
782.64 241.6

771.24 265
782.64 253.6

730.41 204.48
729.76 204.48
729.76 265
782.64 265
782.64 204.48
729.76 204.48
EOD
$rm_24 << EOD
817.9 214.56
870.78 214.56
870.78 265
817.9 265
EOD
$rm_25 << EOD
817.9 220.56
823.9 214.56

817.9 232.56
835.9 214.56

817.9 244.56
847.9 214.56

817.9 256.56
859.9 214.56

821.46 265
870.78 215.68

833.46 265
870.78 227.68

845.46 265
870.78 239.68

857.46 265
870.78 251.68

869.46 265
870.78 263.68

818.55 214.56
817.9 214.56
817.9 265
870.78 265
870.78 214.56
817.9 214.56
EOD
$rm_26 << EOD
906.03 228.56
958.92 228.56
958.92 265
906.03 265
EOD
$rm_27 << EOD
906.03 234.56
912.03 228.56

906.03 246.56
924.03 228.56

906.03 258.56
936.03 228.56

911.6 265
948.03 228.56

923.6 265
958.92 229.68

935.6 265
958.92 241.68

947.6 265
958.92 253.68

906.68 228.56
906.03 228.56
906.03 265
958.92 265
958.92 228.56
906.03 228.56
EOD
$rm_28 << EOD
994.17 240.61
1047.05 240.61
1047.05 265
994.17 265
EOD
$rm_29 << EOD
994.17 246.61
1000.17 240.61

994.17 258.61
1012.17 240.61

999.78 265
1024.17 240.61

1011.78 265
1036.17 240.61

1023.78 265
1047.05 241.72

1035.78 265
1047.05 253.72

994.82 240.61
994.17 240.61
994.17 265
1047.05 265
1047.05 240.61
994.17 240.61
EOD
$rm_30 << EOD
1082.31 252.65
1135.19 252.65
1135.19 265
1082.31 265
EOD
$rm_31 << EOD
1082.31 258.65
1088.31 252.65

1087.95 265
1100.31 252.65

1099.95 265
1112.31 252.65

1111.95 265
1124.31 252.65

1123.95 265
1135.19 253.77

1082.96 252.65
1082.31 252.65
1082.31 265
1135.19 265
1135.19 252.65
1082.31 252.65
EOD
$rm_32 << EOD
104 265
1144 265
EOD
set label 1 'Jeugd gaat naar € 58,4 mln en passeert in december het plafond' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'Gemeente Voorbeeld  ·  Uitgaven Jeugd 2021, cumulatief,' at 40,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 3 '€ 1.000' at 652,814 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#5f6c7b'
set label 4 '·  realisatie t/m april, verwacht mei–december' at 741,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 5 'Bron: grootboek, stand 5 mei 2021. Banden: 50, 80 en 95 van de 100 verwachte uitkomsten. Begroting en 2020: een twaalfde van het jaartotaal per maand.' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 6 '0' at 96,333 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 7 '10.000' at 96,400.76 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 8 '20.000' at 96,468.52 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 9 '30.000' at 96,536.28 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 10 '40.000' at 96,604.04 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 11 '50.000' at 96,671.8 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 12 '60.000' at 96,739.55 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 13 'realisatie' at 395.66,745 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 14 'verwacht' at 411.66,745 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 15 '19.000' at 392.66,480.74 right front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 16 't/m april −474 t.o.v. vorig jaar (−2,4%)' at 414.66,441.74 left front noenhanced font 'Open Sans,15' textcolor rgb '#0072b2'
set label 17 '2020' at 1164,752.51 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 18 '58.423' at 1448,752.51 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 19 '−63' at 1579,752.51 right front noenhanced font 'Open Sans,15' textcolor rgb '#0072b2'
set label 20 'Verwacht' at 1164,725.51 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 21 '58.360' at 1448,725.51 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 22 'Plafond' at 1164,698.51 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#c0420a'
set label 23 '57.000' at 1448,698.51 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#c0420a'
set label 24 '+1.360' at 1579,698.51 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#c0420a'
set label 25 'dec' at 1448,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 26 'Δ verwacht' at 1579,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 27 '▲ 1.360 boven het plafond (+2,4%)' at 1164,649.51 left front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 28 '82% kans op overschrijding van het plafond' at 1164,623.51 left front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 29 '80% tussen 56.436 en 60.284' at 1164,597.51 left front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 30 'jan' at 139.25,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 31 'feb' at 227.39,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 32 'mrt' at 315.53,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 33 'apr' at 403.66,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 34 'mei' at 491.8,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 35 'jun' at 579.93,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 36 'jul' at 668.07,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 37 'aug' at 756.2,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 38 'sep' at 844.34,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 39 'okt' at 932.47,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 40 'nov' at 1020.61,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 41 'dec' at 1108.75,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 42 '−369' at 139.25,178.73 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 43 '−237' at 227.39,204.5 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 44 '−306' at 315.53,191.05 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 45 '−474' at 403.66,158 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 46 '−443' at 491.8,164.16 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 47 '−402' at 579.93,172.28 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 48 '−380' at 668.07,176.48 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 49 '−309' at 756.2,190.48 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 50 '−257' at 844.34,200.56 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 51 '−186' at 932.47,214.56 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 52 '−124' at 1020.61,226.61 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 53 '−63' at 1108.75,238.65 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 54 'Afwijking t.o.v. vorig jaar,' at 40,294 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#323f4b'
set label 55 'cumulatief per maand (€ 1.000)' at 320,294 left front noenhanced font 'Open Sans,16' textcolor rgb '#323f4b'
set label 56 '▲ meer dan vorig jaar' at 1164,273 left front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 57 '▼ minder dan vorig jaar' at 1164,226 left front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
plot $rm_1 using 1:2 with filledcurves closed fillcolor rgb '#f5f7f9' fillstyle solid noborder notitle, \
     $rm_2 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_band95_3 using 1:2 with filledcurves closed fillcolor rgb '#dfe7ef' fillstyle solid noborder notitle, \
     $rm_band80_4 using 1:2 with filledcurves closed fillcolor rgb '#c3d1df' fillstyle solid noborder notitle, \
     $rm_band50_5 using 1:2 with filledcurves closed fillcolor rgb '#a3b8cc' fillstyle solid noborder notitle, \
     $rm_last_year_6 using 1:2 with lines linecolor rgb '#8a95a1' linewidth 2.4 notitle, \
     $rm_expected_7 using 1:2 with lines linecolor rgb '#1f2933' linewidth 3 dashtype (9.11,5.21) notitle, \
     $rm_actual_8 using 1:2 with lines linecolor rgb '#1f2933' linewidth 4.5 notitle, \
     $rm_9 using 1:2 with points pointtype 7 pointsize 1.61 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_10 using 1:2 with lines linecolor rgb '#9aa5b1' linewidth 1 dashtype (15.63,11.72) notitle, \
     $rm_11 using 1:2 with lines linecolor rgb '#c0420a' linewidth 2.5 notitle, \
     $rm_12 using 1:2 with lines linecolor rgb '#5f6c7b' linewidth 1.2 notitle, \
     $rm_13 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.2 notitle, \
     $rm_14 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.2 notitle, \
     $rm_15 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_16 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_17 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_18 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_19 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_20 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_21 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_22 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_23 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_24 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_25 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_26 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_27 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_28 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_29 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_30 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_31 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_32 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.5 notitle
unset output
