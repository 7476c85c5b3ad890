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
set output 'cumulative-long-names-1.png'
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
104 719.23
1113.75 719.23
EOD
$rm_15 << EOD
1115.75 728.87
1146 758
1158 758
EOD
$rm_16 << EOD
1115.75 728.44
1146 731
1158 731
EOD
$rm_17 << EOD
1115.75 724.88
1146 704
1158 704
EOD
$rm_18 << EOD
1115.75 719.23
1146 677
1158 677
EOD
$rm_19 << EOD
112.81 201.89
165.69 201.89
165.69 172
112.81 172

200.95 201.89
253.83 201.89
253.83 188.88
200.95 188.88

289.08 201.89
341.97 201.89
341.97 187.04
289.08 187.04

377.22 201.89
430.1 201.89
430.1 175.86
377.22 175.86
EOD
$rm_20 << EOD
465.36 183.38
518.24 183.38
518.24 201.89
465.36 201.89
EOD
$rm_21 << EOD
465.36 189.38
471.36 183.38

465.36 201.38
483.36 183.38

476.84 201.89
495.36 183.38

488.84 201.89
507.36 183.38

500.84 201.89
518.24 184.5

512.84 201.89
518.24 196.5

466.01 183.38
465.36 183.38
465.36 201.89
518.24 201.89
518.24 183.38
465.36 183.38
EOD
$rm_22 << EOD
553.49 191.84
606.37 191.84
606.37 201.89
553.49 201.89
EOD
$rm_23 << EOD
553.49 197.84
559.49 191.84

561.44 201.89
571.49 191.84

573.44 201.89
583.49 191.84

585.44 201.89
595.49 191.84

597.44 201.89
606.37 192.96

554.14 191.84
553.49 191.84
553.49 201.89
606.37 201.89
606.37 191.84
553.49 191.84
EOD
$rm_24 << EOD
641.63 198.42
694.51 198.42
694.51 201.89
641.63 201.89
EOD
$rm_25 << EOD
644.16 201.89
647.63 198.42

656.16 201.89
659.63 198.42

668.16 201.89
671.63 198.42

680.16 201.89
683.63 198.42

692.16 201.89
694.51 199.54

642.28 198.42
641.63 198.42
641.63 201.89
694.51 201.89
694.51 198.42
641.63 198.42
EOD
$rm_26 << EOD
729.76 201.89
782.64 201.89
782.64 209.69
729.76 209.69
EOD
$rm_27 << EOD
729.76 207.89
735.76 201.89

739.97 209.69
747.76 201.89

751.97 209.69
759.76 201.89

763.97 209.69
771.76 201.89

775.97 209.69
782.64 203.01

730.41 201.89
729.76 201.89
729.76 209.69
782.64 209.69
782.64 201.89
729.76 201.89
EOD
$rm_28 << EOD
817.9 201.89
870.78 201.89
870.78 219.08
817.9 219.08
EOD
$rm_29 << EOD
817.9 207.89
823.9 201.89

818.71 219.08
835.9 201.89

830.71 219.08
847.9 201.89

842.71 219.08
859.9 201.89

854.71 219.08
870.78 203.01

866.71 219.08
870.78 215.01

818.55 201.89
817.9 201.89
817.9 219.08
870.78 219.08
870.78 201.89
817.9 201.89
EOD
$rm_30 << EOD
906.03 201.89
958.92 201.89
958.92 230.34
906.03 230.34
EOD
$rm_31 << EOD
906.03 207.89
912.03 201.89

906.03 219.89
924.03 201.89

907.58 230.34
936.03 201.89

919.58 230.34
948.03 201.89

931.58 230.34
958.92 203.01

943.58 230.34
958.92 215.01

955.58 230.34
958.92 227.01

906.68 201.89
906.03 201.89
906.03 230.34
958.92 230.34
958.92 201.89
906.03 201.89
EOD
$rm_32 << EOD
994.17 201.89
1047.05 201.89
1047.05 240.67
994.17 240.67
EOD
$rm_33 << EOD
994.17 207.89
1000.17 201.89

994.17 219.89
1012.17 201.89

994.17 231.89
1024.17 201.89

997.39 240.67
1036.17 201.89

1009.39 240.67
1047.05 203.01

1021.39 240.67
1047.05 215.01

1033.39 240.67
1047.05 227.01

1045.39 240.67
1047.05 239.01

994.82 201.89
994.17 201.89
994.17 240.67
1047.05 240.67
1047.05 201.89
994.17 201.89
EOD
$rm_34 << EOD
1082.31 201.89
1135.19 201.89
1135.19 251
1082.31 251
EOD
$rm_35 << EOD
1082.31 207.89
1088.31 201.89

1082.31 219.89
1100.31 201.89

1082.31 231.89
1112.31 201.89

1082.31 243.89
1124.31 201.89

1087.2 251
1135.19 203.01

1099.2 251
1135.19 215.01

1111.2 251
1135.19 227.01

1123.2 251
1135.19 239.01

1082.96 201.89
1082.31 201.89
1082.31 251
1135.19 251
1135.19 201.89
1082.31 201.89
EOD
$rm_36 << EOD
104 201.89
1144 201.89
EOD
set label 1 'Gemeenschappelijke Regeling Jeugdhulp en Maatschappelijke Ondersteuning Rijnmond-Zuid' at 40,877 left front noenhanced font 'Open Sans Bold,21' textcolor rgb '#1f2933'
set label 2 'Gemeenschappelijke Regeling Jeugdhulp en Maatschappelijke Ondersteuning Rijnmond-Zuid gaat naar €…' at 40,847 left front noenhanced font 'Open Sans Bold,21' textcolor rgb '#1f2933'
set label 3 'Gemeenschappelijke Regeling Jeugdhulp en Maatschappelijke Ondersteuning Rijnmond-Zuid  ·  Uitgaven Gemeenschappelijke Regeling Jeugdhulp en Maatschappelijke Ondersteuning…' at 40,814 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 4 'Bron: Gemeenschappelijke Regeling Jeugdhulp en Maatschappelijke Ondersteuning Rijnmond-Zuid, Gemeenschappelijke Regeling Jeugdhulp en Maatschappelijke Ondersteuning Rijnmond-Zuid,' at 40,33 left front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 5 'Gemeenschappelijke Regeling Jeugdhulp en Maatschappelijke Ondersteuning Rijnmond-Zuid. Banden: 50, 80 en 95 van de 100 verwachte uitkomsten. Begroting en 2020: een twaalfde van het jaartotaal…' at 40,14 left front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
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
set label 16 't/m april −278 t.o.v. begroting (−1,4%)' at 414.66,441.74 left front noenhanced font 'Open Sans,15' textcolor rgb '#0072b2'
set label 17 '2020' at 1164,758 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 18 '58.423' at 1448,758 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 19 '−63' at 1579,758 right front noenhanced font 'Open Sans,15' textcolor rgb '#0072b2'
set label 20 'Verwacht' at 1164,731 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 21 '58.360' at 1448,731 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 22 'Vastgestelde…' at 1164,704 left front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 23 '57.835' at 1448,704 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 24 '+525' at 1579,704 right front noenhanced font 'Open Sans,15' textcolor rgb '#c0420a'
set label 25 'Plafond' at 1164,677 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#c0420a'
set label 26 '57.000' at 1448,677 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#c0420a'
set label 27 '+1.360' at 1579,677 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#c0420a'
set label 28 'dec' at 1448,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 29 'Δ verwacht' at 1579,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 30 '▲ 1.360 boven het plafond (+2,4%)' at 1164,628 left front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 31 '82% kans op overschrijding van het plafond' at 1164,602 left front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 32 '80% tussen 56.436 en 60.284' at 1164,576 left front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 33 'jan' at 139.25,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 34 'feb' at 227.39,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 35 'mrt' at 315.53,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 36 'apr' at 403.66,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 37 'mei' at 491.8,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 38 'jun' at 579.93,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 39 'jul' at 668.07,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 40 'aug' at 756.2,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 41 'sep' at 844.34,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 42 'okt' at 932.47,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 43 'nov' at 1020.61,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 44 'dec' at 1108.75,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 45 '−320' at 139.25,158 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 46 '−139' at 227.39,174.88 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 47 '−159' at 315.53,173.04 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 48 '−278' at 403.66,161.86 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 49 '−198' at 491.8,169.38 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 50 '−108' at 579.93,177.84 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 51 '−37' at 668.07,184.42 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 52 '+83' at 756.2,223.69 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 53 '+184' at 844.34,233.08 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 54 '+304' at 932.47,244.34 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 55 '+415' at 1020.61,254.67 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 56 '+525' at 1108.75,265 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 57 'Afwijking t.o.v. begroting,' at 40,294 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#323f4b'
set label 58 'cumulatief per maand (€ 1.000)' at 320,294 left front noenhanced font 'Open Sans,16' textcolor rgb '#323f4b'
set label 59 '▲ meer dan begroot' at 1164,224.89 left front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 60 '▼ minder dan begroot' at 1164,177.89 left front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 61 '−369' at 139.25,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 62 '−237' at 227.39,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 63 '−306' at 315.53,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 64 '−474' at 403.66,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 65 '−443' at 491.8,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 66 '−402' at 579.93,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 67 '−380' at 668.07,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 68 '−309' at 756.2,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 69 '−257' at 844.34,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 70 '−186' at 932.47,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 71 '−124' at 1020.61,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 72 '−63' at 1108.75,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 73 't.o.v. 2020' at 1164,76 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
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
     $rm_21 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_22 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_23 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_24 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_25 using 1:2 with lines linecolor rgb '#0072b2' linewidth 1.3 notitle, \
     $rm_26 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_27 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_28 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_29 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_30 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_31 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_32 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_33 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_34 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_35 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.3 notitle, \
     $rm_36 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.5 notitle
unset output
