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
set output 'cumulative-cents-1.png'
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

104 724.86
1144 724.86
EOD
$rm_band95_3 << EOD
403.66 462.31
491.8 501.5
579.93 536.77
668.07 572.03
756.2 607.3
844.34 642.57
932.47 677.84
1020.61 713.1
1108.75 748.37
1108.75 709.18
1020.61 677.84
932.47 642.57
844.34 611.22
756.2 579.87
668.07 548.52
579.93 517.17
491.8 489.74
EOD
$rm_band80_4 << EOD
403.66 462.31
491.8 501.5
579.93 532.85
668.07 568.11
756.2 603.38
844.34 638.65
932.47 673.92
1020.61 705.27
1108.75 740.53
1108.75 717.02
1020.61 681.75
932.47 650.41
844.34 619.06
756.2 583.79
668.07 552.44
579.93 521.09
491.8 489.74
EOD
$rm_band50_5 << EOD
403.66 462.31
491.8 497.58
579.93 532.85
668.07 564.2
756.2 599.46
844.34 634.73
932.47 666.08
1020.61 701.35
1108.75 736.61
1108.75 720.94
1020.61 689.59
932.47 654.32
844.34 622.98
756.2 591.63
668.07 556.36
579.93 525.01
491.8 493.66
EOD
$rm_last_year_6 << EOD
139.25 364.35
227.39 399.62
315.53 430.96
403.66 466.23
491.8 497.58
579.93 532.85
668.07 564.2
756.2 595.54
844.34 630.81
932.47 662.16
1020.61 697.43
1108.75 728.78
EOD
$rm_plan_7 << EOD
139.25 364.35
227.39 399.62
315.53 430.96
403.66 462.31
491.8 497.58
579.93 528.93
668.07 560.28
756.2 595.54
844.34 626.89
932.47 658.24
1020.61 693.51
1108.75 724.86
EOD
$rm_expected_8 << EOD
403.66 462.31
491.8 493.66
579.93 528.93
668.07 560.28
756.2 595.54
844.34 626.89
932.47 662.16
1020.61 693.51
1108.75 728.78
EOD
$rm_actual_9 << EOD
139.25 364.35
227.39 395.7
315.53 430.96
403.66 462.31
EOD
$rm_10 << EOD
139.25 364.35
227.39 399.62
315.53 430.96
403.66 462.31
491.8 497.58
579.93 528.93
668.07 560.28
756.2 595.54
844.34 626.89
932.47 658.24
1020.61 693.51
1108.75 724.86
EOD
$rm_11 << EOD
139.25 364.35
227.39 399.62
315.53 430.96
403.66 462.31
491.8 497.58
579.93 528.93
668.07 560.28
756.2 595.54
844.34 626.89
932.47 658.24
1020.61 693.51
1108.75 724.86
EOD
$rm_12 << EOD
139.25 364.35
227.39 395.7
315.53 430.96
403.66 462.31
EOD
$rm_13 << EOD
403.66 333
403.66 760
EOD
$rm_14 << EOD
104 720.94
1113.75 720.94
EOD
$rm_15 << EOD
1115.75 728.78
1146 731
1158 731
EOD
$rm_16 << EOD
1115.75 728.78
1146 758
1158 758
EOD
$rm_17 << EOD
1115.75 724.86
1146 704
1158 704
EOD
$rm_18 << EOD
1115.75 720.94
1146 677
1158 677
EOD
$rm_19 << EOD
104 211.5
1144 211.5
EOD
set label 1 'Uitgaven Jeugd 2021, cumulatief' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'Gemeente Voorbeeld  ·' at 40,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 3 '€' at 297,814 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#5f6c7b'
set label 4 '·  realisatie t/m april, verwacht mei–december' at 322,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 5 'Bron: grootboek, stand 5 mei 2021. Banden: 50, 80 en 95 van de 100 verwachte uitkomsten. Begroting en 2020: een twaalfde van het jaartotaal per maand.' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 6 '0,00' at 96,333 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 7 '0,01' at 96,724.86 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 8 'realisatie' at 395.66,745 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 9 'verwacht' at 411.66,745 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 10 '0,00' at 392.66,481.31 right front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 11 't/m april 0,00 t.o.v. begroting (0,0%)' at 414.66,442.31 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 12 '2020' at 1164,731 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 13 '0,01' at 1448,731 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 14 '0,00' at 1579,731 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 15 'Verwacht' at 1164,758 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 16 '0,01' at 1448,758 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 17 'Begroting (prognose)' at 1164,704 left front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 18 '0,01' at 1448,704 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 19 '0,00' at 1579,704 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 20 'Plafond' at 1164,677 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#c0420a'
set label 21 '0,01' at 1448,677 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#c0420a'
set label 22 '0,00' at 1579,677 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 23 'dec' at 1448,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 24 'Δ verwacht' at 1579,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 25 '● op het plafond' at 1164,628 left front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 26 '82% kans op overschrijding van het plafond' at 1164,602 left front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 27 '80% tussen 0,01 en 0,01' at 1164,576 left front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 28 'jan' at 139.25,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 29 'feb' at 227.39,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 30 'mrt' at 315.53,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 31 'apr' at 403.66,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 32 'mei' at 491.8,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 33 'jun' at 579.93,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 34 'jul' at 668.07,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 35 'aug' at 756.2,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 36 'sep' at 844.34,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 37 'okt' at 932.47,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 38 'nov' at 1020.61,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 39 'dec' at 1108.75,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 40 '0,00' at 139.25,225.5 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 41 '0,00' at 227.39,197.47 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 42 '0,00' at 315.53,225.5 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 43 '0,00' at 403.66,225.5 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 44 '0,00' at 491.8,197.47 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 45 '0,00' at 579.93,225.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 46 '0,00' at 668.07,225.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 47 '0,00' at 756.2,225.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 48 '0,00' at 844.34,225.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 49 '0,00' at 932.47,225.53 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 50 '0,00' at 1020.61,225.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 51 '0,00' at 1108.75,225.53 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 52 'Afwijking t.o.v. begroting,' at 40,294 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#323f4b'
set label 53 'cumulatief per maand (€)' at 320,294 left front noenhanced font 'Open Sans,16' textcolor rgb '#323f4b'
set label 54 '▲ meer dan begroot' at 1164,234.5 left front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 55 '▼ minder dan begroot' at 1164,187.5 left front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 56 '0,00' at 139.25,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 57 '0,00' at 227.39,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 58 '0,00' at 315.53,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 59 '0,00' at 403.66,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 60 '0,00' at 491.8,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 61 '0,00' at 579.93,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 62 '0,00' at 668.07,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 63 '0,00' at 756.2,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 64 '0,00' at 844.34,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 65 '0,00' at 932.47,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 66 '0,00' at 1020.61,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 67 '0,00' at 1108.75,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 68 't.o.v. 2020' at 1164,76 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
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
     $rm_19 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.5 notitle
unset output
