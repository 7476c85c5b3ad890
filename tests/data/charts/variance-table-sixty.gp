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
set output 'variance-table-sixty-1.png'
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
736.7 697.57
722.68 697.57
722.68 725.64
736.7 725.64

1035.37 697.57
1028.6 697.57
1028.6 725.64
1035.37 725.64

1334.04 697.57
1326.78 697.57
1326.78 725.64
1334.04 725.64
EOD
$rm_2 << EOD
40 688.21
1560 688.21
EOD
$rm_3 << EOD
736.7 650.79
722.68 650.79
722.68 678.86
736.7 678.86

1035.37 650.79
1028.13 650.79
1028.13 678.86
1035.37 678.86

1334.04 650.79
1327.25 650.79
1327.25 678.86
1334.04 678.86
EOD
$rm_4 << EOD
40 641.43
1560 641.43
EOD
$rm_5 << EOD
736.7 604
722.66 604
722.66 632.07
736.7 632.07

1035.37 604
1028.55 604
1028.55 632.07
1035.37 632.07

1334.04 604
1326.82 604
1326.82 632.07
1334.04 632.07
EOD
$rm_6 << EOD
40 594.64
1560 594.64
EOD
$rm_7 << EOD
736.7 557.21
722.66 557.21
722.66 585.29
736.7 585.29

1035.37 557.21
1028.16 557.21
1028.16 585.29
1035.37 585.29

1334.04 557.21
1327.2 557.21
1327.2 585.29
1334.04 585.29
EOD
$rm_8 << EOD
40 547.86
1560 547.86
EOD
$rm_9 << EOD
736.7 510.43
722.65 510.43
722.65 538.5
736.7 538.5

1035.37 510.43
1028.5 510.43
1028.5 538.5
1035.37 538.5

1334.04 510.43
1326.85 510.43
1326.85 538.5
1334.04 538.5
EOD
$rm_10 << EOD
40 501.07
1560 501.07
EOD
$rm_11 << EOD
736.7 463.64
722.64 463.64
722.64 491.71
736.7 491.71

1035.37 463.64
1028.19 463.64
1028.19 491.71
1035.37 491.71

1334.04 463.64
1327.15 463.64
1327.15 491.71
1334.04 491.71
EOD
$rm_12 << EOD
40 454.29
1560 454.29
EOD
$rm_13 << EOD
736.7 416.86
722.63 416.86
722.63 444.93
736.7 444.93

1035.37 416.86
1028.45 416.86
1028.45 444.93
1035.37 444.93

1334.04 416.86
1326.89 416.86
1326.89 444.93
1334.04 444.93
EOD
$rm_14 << EOD
40 407.5
1560 407.5
EOD
$rm_15 << EOD
736.7 370.07
722.63 370.07
722.63 398.14
736.7 398.14

1035.37 370.07
1028.23 370.07
1028.23 398.14
1035.37 398.14

1334.04 370.07
1327.1 370.07
1327.1 398.14
1334.04 398.14
EOD
$rm_16 << EOD
40 360.71
1560 360.71
EOD
$rm_17 << EOD
736.7 323.29
722.63 323.29
722.63 351.36
736.7 351.36

1035.37 323.29
1028.4 323.29
1028.4 351.36
1035.37 351.36

1334.04 323.29
1326.93 323.29
1326.93 351.36
1334.04 351.36
EOD
$rm_18 << EOD
40 313.93
1560 313.93
EOD
$rm_19 << EOD
736.7 276.5
722.62 276.5
722.62 304.57
736.7 304.57

1035.37 276.5
1028.27 276.5
1028.27 304.57
1035.37 304.57

1334.04 276.5
1327.05 276.5
1327.05 304.57
1334.04 304.57
EOD
$rm_20 << EOD
40 267.14
1560 267.14
EOD
$rm_21 << EOD
736.7 229.71
722.62 229.71
722.62 257.79
736.7 257.79

1035.37 229.71
1028.36 229.71
1028.36 257.79
1035.37 257.79

1334.04 229.71
1326.97 229.71
1326.97 257.79
1334.04 257.79
EOD
$rm_22 << EOD
40 220.36
1560 220.36
EOD
$rm_23 << EOD
736.7 182.93
722.62 182.93
722.62 211
736.7 211

1035.37 182.93
1028.31 182.93
1028.31 211
1035.37 211

1334.04 182.93
1327.01 182.93
1327.01 211
1334.04 211
EOD
$rm_24 << EOD
40 173.57
1560 173.57
EOD
$rm_25 << EOD
736.7 136.14
904.05 136.14
904.05 164.21
736.7 164.21

1035.37 136.14
1118.53 136.14
1118.53 164.21
1035.37 164.21

1334.04 136.14
1418.22 136.14
1418.22 164.21
1334.04 164.21
EOD
$rm_26 << EOD
40 126.79
1560 126.79
EOD
$rm_27 << EOD
40 735
1560 735

736.7 72
736.7 735

1035.37 72
1035.37 735

1334.04 72
1334.04 735
EOD
set label 1 'Realisatie t.o.v. begroting 2021 per aanbieder' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 '€ 1.000' at 40,814 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#5f6c7b'
set label 3 '·  verschil = volume + mix' at 129,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 4 'Sortering: totaal verschil. Afgerond zo dat rijen en kolommen optellen.' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 5 'Zorgaanbieder De Linde 15' at 40,711.61 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 6 '385' at 530,711.61 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 7 '327' at 650,711.61 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 8 '−58' at 714.68,711.61 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 9 '−28' at 1020.6,711.61 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 10 '−30' at 1318.78,711.61 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 11 'Zorgaanbieder De Linde 48' at 40,664.82 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 12 '477' at 530,664.82 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 13 '418' at 650,664.82 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 14 '−59' at 714.68,664.82 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 15 '−30' at 1020.13,664.82 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 16 '−29' at 1319.25,664.82 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 17 'Zorgaanbieder De Linde 18' at 40,618.04 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 18 '266' at 530,618.04 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 19 '208' at 650,618.04 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 20 '−58' at 714.66,618.04 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 21 '−28' at 1020.55,618.04 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 22 '−30' at 1318.82,618.04 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 23 'Zorgaanbieder De Linde 45' at 40,571.25 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 24 '385' at 530,571.25 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 25 '327' at 650,571.25 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 26 '−58' at 714.66,571.25 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 27 '−30' at 1020.16,571.25 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 28 '−28' at 1319.2,571.25 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 29 'Zorgaanbieder De Linde 21' at 40,524.46 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 30 '423' at 530,524.46 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 31 '364' at 650,524.46 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 32 '−59' at 714.65,524.46 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 33 '−29' at 1020.5,524.46 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 34 '−30' at 1318.85,524.46 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 35 'Zorgaanbieder De Linde 42' at 40,477.68 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 36 '266' at 530,477.68 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 37 '207' at 650,477.68 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 38 '−59' at 714.64,477.68 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 39 '−30' at 1020.19,477.68 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 40 '−29' at 1319.15,477.68 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 41 'Zorgaanbieder De Linde 24' at 40,430.89 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 42 '480' at 530,430.89 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 43 '421' at 650,430.89 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 44 '−59' at 714.63,430.89 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 45 '−29' at 1020.45,430.89 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 46 '−30' at 1318.89,430.89 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 47 'Zorgaanbieder De Linde 39' at 40,384.11 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 48 '423' at 530,384.11 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 49 '364' at 650,384.11 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 50 '−59' at 714.63,384.11 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 51 '−30' at 1020.23,384.11 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 52 '−29' at 1319.1,384.11 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 53 'Zorgaanbieder De Linde 27' at 40,337.32 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 54 '405' at 530,337.32 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 55 '346' at 650,337.32 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 56 '−59' at 714.63,337.32 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 57 '−29' at 1020.4,337.32 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 58 '−30' at 1318.93,337.32 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 59 'Zorgaanbieder De Linde 36' at 40,290.54 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 60 '480' at 530,290.54 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 61 '421' at 650,290.54 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 62 '−59' at 714.62,290.54 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 63 '−30' at 1020.27,290.54 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 64 '−29' at 1319.05,290.54 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 65 'Zorgaanbieder De Linde 30' at 40,243.75 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 66 '240' at 530,243.75 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 67 '182' at 650,243.75 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 68 '−58' at 714.62,243.75 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 69 '−29' at 1020.36,243.75 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 70 '−29' at 1318.97,243.75 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 71 'Zorgaanbieder De Linde 33' at 40,196.96 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 72 '405' at 530,196.96 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 73 '347' at 650,196.96 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 74 '−58' at 714.62,196.96 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 75 '−29' at 1020.31,196.96 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 76 '−29' at 1319.01,196.96 right front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 77 'Overig (48)' at 40,150.18 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 78 '18.850' at 530,150.18 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 79 '19.547' at 650,150.18 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 80 '+697' at 912.05,150.18 left front noenhanced font 'Open Sans Bold,14' textcolor rgb '#c0420a'
set label 81 '+346' at 1126.53,150.18 left front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 82 '+351' at 1426.22,150.18 left front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 83 'Totaal' at 40,95.39 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 84 '23.485' at 530,95.39 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#323f4b'
set label 85 '23.479' at 650,95.39 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 86 '−6' at 728.7,95.39 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 87 '−5' at 1027.37,95.39 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 88 '−1' at 1326.04,95.39 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 89 'Categorie' at 40,755 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 90 'Begroting…' at 530,755 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 91 'Realisatie' at 650,755 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 92 'Δ totaal' at 736.7,755 center front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 93 'Volume' at 1035.37,755 center front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 94 '=' at 962.67,755 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 95 'Mix' at 1334.04,755 center front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 96 '+' at 1261.33,755 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
plot $rm_1 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_2 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_3 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_4 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_5 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_6 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_7 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_8 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_9 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_10 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_11 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_12 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_13 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_14 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_15 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_16 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_17 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_18 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_19 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_20 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_21 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_22 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_23 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_24 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_25 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_26 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.2 notitle, \
     $rm_27 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.5 notitle
unset output
