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
set output 'scatter-sixty-1.png'
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
995.55 494.44
1544 494.44
1544 751
995.55 751
EOD
$rm_2 << EOD
120 135
995.55 135
995.55 386.7
120 386.7
EOD
$rm_3 << EOD
120 494.44
1544 494.44

120 386.7
1544 386.7
EOD
$rm_4 << EOD
995.55 135
995.55 751

120 440.57
1544 440.57
EOD
$rm_5 << EOD
230.82 440.57
EOD
$rm_6 << EOD
230.82 440.57
EOD
$rm_7 << EOD
778.5 491
EOD
$rm_8 << EOD
778.5 491
EOD
$rm_9 << EOD
395.97 478.24
EOD
$rm_10 << EOD
395.97 478.24
EOD
$rm_11 << EOD
628.8 453.58
EOD
$rm_12 << EOD
628.8 453.58
EOD
$rm_13 << EOD
470.22 415.79
EOD
$rm_14 << EOD
470.22 415.79
EOD
$rm_15 << EOD
973.7 414.6
EOD
$rm_16 << EOD
973.7 414.6
EOD
$rm_17 << EOD
842.84 452.38
EOD
$rm_18 << EOD
842.84 452.38
EOD
$rm_19 << EOD
1219.53 479.42
EOD
$rm_20 << EOD
1219.53 479.42
EOD
$rm_21 << EOD
698.32 489.83
EOD
$rm_22 << EOD
698.32 489.83
EOD
$rm_23 << EOD
1133.84 441.77
EOD
$rm_24 << EOD
1133.84 441.77
EOD
$rm_25 << EOD
514.06 215.73
EOD
$rm_26 << EOD
514.06 215.73
EOD
$rm_27 << EOD
1115.86 242.48
EOD
$rm_28 << EOD
1115.86 242.48
EOD
$rm_29 << EOD
915.96 354.12
EOD
$rm_30 << EOD
915.96 354.12
EOD
$rm_31 << EOD
1183.12 342.24
EOD
$rm_32 << EOD
1183.12 342.24
EOD
$rm_33 << EOD
1296.44 249.1
EOD
$rm_34 << EOD
1296.44 249.1
EOD
$rm_35 << EOD
351.23 214.64
EOD
$rm_36 << EOD
351.23 214.64
EOD
$rm_37 << EOD
1205.41 263.45
EOD
$rm_38 << EOD
1205.41 263.45
EOD
$rm_39 << EOD
1038.14 320.51
EOD
$rm_40 << EOD
1038.14 320.51
EOD
$rm_41 << EOD
1087.98 377.54
EOD
$rm_42 << EOD
1087.98 377.54
EOD
$rm_43 << EOD
1239.09 231.7
EOD
$rm_44 << EOD
1239.09 231.7
EOD
$rm_45 << EOD
275.92 219.86
EOD
$rm_46 << EOD
275.92 219.86
EOD
$rm_47 << EOD
1273.19 289.37
EOD
$rm_48 << EOD
1273.19 289.37
EOD
$rm_49 << EOD
1142.28 290.26
EOD
$rm_50 << EOD
1142.28 290.26
EOD
$rm_51 << EOD
1159.25 220.13
EOD
$rm_52 << EOD
1159.25 220.13
EOD
$rm_53 << EOD
440.43 231.24
EOD
$rm_54 << EOD
440.43 231.24
EOD
$rm_55 << EOD
306.29 378.69
EOD
$rm_56 << EOD
306.29 378.69
EOD
$rm_57 << EOD
1317.71 319.5
EOD
$rm_58 << EOD
1317.71 319.5
EOD
$rm_59 << EOD
1226.09 264.2
EOD
$rm_60 << EOD
1226.09 264.2
EOD
$rm_61 << EOD
1058.67 214.71
EOD
$rm_62 << EOD
1058.67 214.71
EOD
$rm_63 << EOD
600.26 248.46
EOD
$rm_64 << EOD
600.26 248.46
EOD
$rm_65 << EOD
320.95 343.32
EOD
$rm_66 << EOD
320.95 343.32
EOD
$rm_67 << EOD
1337.96 353.01
EOD
$rm_68 << EOD
1337.96 353.01
EOD
$rm_69 << EOD
1287.67 243.06
EOD
$rm_70 << EOD
1287.67 243.06
EOD
$rm_71 << EOD
939.61 215.6
EOD
$rm_72 << EOD
939.61 215.6
EOD
$rm_73 << EOD
751.85 271.05
EOD
$rm_74 << EOD
751.85 271.05
EOD
$rm_75 << EOD
484.55 310.66
EOD
$rm_76 << EOD
484.55 310.66
EOD
$rm_77 << EOD
1329.98 609.3
EOD
$rm_78 << EOD
1329.98 609.3
EOD
$rm_79 << EOD
1256.99 571.45
EOD
$rm_80 << EOD
1256.99 571.45
EOD
$rm_81 << EOD
1006.56 654.1
EOD
$rm_82 << EOD
1006.56 654.1
EOD
$rm_83 << EOD
670.57 658.05
EOD
$rm_84 << EOD
670.57 658.05
EOD
$rm_85 << EOD
1338.99 581.85
EOD
$rm_86 << EOD
1338.99 581.85
EOD
$rm_87 << EOD
1307.97 600.35
EOD
$rm_88 << EOD
1307.97 600.35
EOD
$rm_89 << EOD
879.94 663.58
EOD
$rm_90 << EOD
879.94 663.58
EOD
$rm_91 << EOD
817.26 644.62
EOD
$rm_92 << EOD
817.26 644.62
EOD
$rm_93 << EOD
557.43 514.86
EOD
$rm_94 << EOD
557.43 514.86
EOD
$rm_95 << EOD
1323.26 550.45
EOD
$rm_96 << EOD
1323.26 550.45
EOD
$rm_97 << EOD
1334.88 624.8
EOD
$rm_98 << EOD
1334.88 624.8
EOD
$rm_99 << EOD
738.83 666.84
EOD
$rm_100 << EOD
738.83 666.84
EOD
$rm_101 << EOD
950.85 625.49
EOD
$rm_102 << EOD
950.85 625.49
EOD
$rm_103 << EOD
711.6 549.4
EOD
$rm_104 << EOD
711.6 549.4
EOD
$rm_105 << EOD
1283.14 515.99
EOD
$rm_106 << EOD
1283.14 515.99
EOD
$rm_107 << EOD
1337.16 644.09
EOD
$rm_108 << EOD
1337.16 644.09
EOD
$rm_109 << EOD
586.37 663.78
EOD
$rm_110 << EOD
586.37 663.78
EOD
$rm_111 << EOD
1068.38 601.2
EOD
$rm_112 << EOD
1068.38 601.2
EOD
$rm_113 << EOD
855.05 580.91
EOD
$rm_114 << EOD
855.05 580.91
EOD
$rm_115 << EOD
1314.73 657.71
EOD
$rm_116 << EOD
1314.73 657.71
EOD
$rm_117 << EOD
425.98 654.49
EOD
$rm_118 << EOD
425.98 654.49
EOD
$rm_119 << EOD
1167.2 572.43
EOD
$rm_120 << EOD
1167.2 572.43
EOD
$rm_121 << EOD
984.55 608.5
EOD
$rm_122 << EOD
984.55 608.5
EOD
$rm_123 << EOD
1268.1 665.27
EOD
$rm_124 << EOD
1268.1 665.27
EOD
$rm_125 << EOD
257.13 636.4
EOD
$rm_126 << EOD
176.04 636.4
EOD
set label 1 '13 aanbieders: langer dan de mediaan en meer dan een maand langzamer dan in 2020' at 40,857 left front noenhanced font 'Open Sans Bold,25' textcolor rgb '#1f2933'
set label 2 '60 aanbieders Jeugd 2021  ·  mediane doorlooptijd in' at 40,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 3 'maanden' at 610,814 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#5f6c7b'
set label 4 'tegen verandering t.o.v. 2020  ·  oppervlak = aantal cliënten' at 723,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 5 '5' at 151.65,116 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 6 '10' at 547.5,116 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 7 '15' at 943.36,116 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 8 '20' at 1339.22,116 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 9 '−4' at 109,225.08 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 10 '−2' at 109,332.82 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 11 '0' at 109,440.57 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 12 '+2' at 109,548.32 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 13 '+4' at 109,656.06 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 14 '−1' at 109,386.7 right front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 15 '+1' at 109,494.44 right front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 16 '↑ langer dan 2020 (maanden)' at 40,773 left front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 17 'mediane doorlooptijd (maanden) →' at 1544,88 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 18 'Lang en langzamer (13)' at 1533,732 right front noenhanced font 'Open Sans Bold,16' textcolor rgb '#c0420a'
set label 19 'Kort en sneller (11)' at 131,152 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#0072b2'
set label 20 'Kort, maar langzamer (11)' at 131,732 left front noenhanced font 'Open Sans,16' textcolor rgb '#5f6c7b'
set label 21 'Lang, maar sneller (15)' at 1533,152 right front noenhanced font 'Open Sans,16' textcolor rgb '#5f6c7b'
set label 22 'mediaan 15,7' at 986.55,699 right front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 23 '300 cliënten' at 257.13,593.81 center front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 24 '50' at 176.04,610.36 center front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 25 'Zorgaanbieder De Linde' at 165.12,178.87 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 26 '7,5 mnd, −4,2' at 408.12,178.87 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 27 'Zorgaanbieder De Linde' at 866.84,180.61 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 28 '16,5 mnd, −4,2' at 1109.84,180.61 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 29 'Zorgaanbieder De Linde' at 1076.27,696.21 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 30 '19,1 mnd, +4,2' at 1319.27,696.21 left front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 31 'Doorlooptijd: maanden tussen start- en einddatum indicatie. Mediaan over de 60 aanbieders: 15,7. Grijs = hooguit 1 maand verschil. 47 gekleurde stippen zijn niet benoemd.' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
plot $rm_1 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_2 using 1:2 with filledcurves closed fillcolor rgb '#eef5fa' fillstyle solid noborder notitle, \
     $rm_3 using 1:2 with lines linecolor rgb '#9aa5b1' linewidth 1 dashtype (15.63,11.72) notitle, \
     $rm_4 using 1:2 with lines linecolor rgb '#5f6c7b' linewidth 1.3 notitle, \
     $rm_5 using 1:2 with points pointtype 7 pointsize 8.82 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_6 using 1:2 with points pointtype 7 pointsize 8.33 linewidth 1.5 linecolor rgb '#8a95a1' notitle, \
     $rm_7 using 1:2 with points pointtype 7 pointsize 8.41 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_8 using 1:2 with points pointtype 7 pointsize 7.91 linewidth 1.5 linecolor rgb '#8a95a1' notitle, \
     $rm_9 using 1:2 with points pointtype 7 pointsize 8.37 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_10 using 1:2 with points pointtype 7 pointsize 7.87 linewidth 1.5 linecolor rgb '#8a95a1' notitle, \
     $rm_11 using 1:2 with points pointtype 7 pointsize 7.04 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_12 using 1:2 with points pointtype 7 pointsize 6.55 linewidth 1.5 linecolor rgb '#8a95a1' notitle, \
     $rm_13 using 1:2 with points pointtype 7 pointsize 4.33 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_14 using 1:2 with points pointtype 7 pointsize 3.84 linewidth 1.5 linecolor rgb '#8a95a1' notitle, \
     $rm_15 using 1:2 with points pointtype 7 pointsize 5.31 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_16 using 1:2 with points pointtype 7 pointsize 4.82 linewidth 1.5 linecolor rgb '#8a95a1' notitle, \
     $rm_17 using 1:2 with points pointtype 7 pointsize 7.54 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_18 using 1:2 with points pointtype 7 pointsize 7.05 linewidth 1.5 linecolor rgb '#8a95a1' notitle, \
     $rm_19 using 1:2 with points pointtype 7 pointsize 8.58 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_20 using 1:2 with points pointtype 7 pointsize 8.09 linewidth 1.5 linecolor rgb '#8a95a1' notitle, \
     $rm_21 using 1:2 with points pointtype 7 pointsize 8.61 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_22 using 1:2 with points pointtype 7 pointsize 8.12 linewidth 1.5 linecolor rgb '#8a95a1' notitle, \
     $rm_23 using 1:2 with points pointtype 7 pointsize 8.78 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_24 using 1:2 with points pointtype 7 pointsize 8.29 linewidth 1.5 linecolor rgb '#8a95a1' notitle, \
     $rm_25 using 1:2 with points pointtype 7 pointsize 4.86 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_26 using 1:2 with points pointtype 7 pointsize 4.37 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_27 using 1:2 with points pointtype 7 pointsize 4.73 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_28 using 1:2 with points pointtype 7 pointsize 4.24 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_29 using 1:2 with points pointtype 7 pointsize 8.81 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_30 using 1:2 with points pointtype 7 pointsize 8.32 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_31 using 1:2 with points pointtype 7 pointsize 7.11 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_32 using 1:2 with points pointtype 7 pointsize 6.62 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_33 using 1:2 with points pointtype 7 pointsize 8.46 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_34 using 1:2 with points pointtype 7 pointsize 7.97 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_35 using 1:2 with points pointtype 7 pointsize 7.3 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_36 using 1:2 with points pointtype 7 pointsize 6.81 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_37 using 1:2 with points pointtype 7 pointsize 5.08 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_38 using 1:2 with points pointtype 7 pointsize 4.59 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_39 using 1:2 with points pointtype 7 pointsize 8.34 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_40 using 1:2 with points pointtype 7 pointsize 7.85 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_41 using 1:2 with points pointtype 7 pointsize 4.47 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_42 using 1:2 with points pointtype 7 pointsize 3.98 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_43 using 1:2 with points pointtype 7 pointsize 8.81 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_44 using 1:2 with points pointtype 7 pointsize 8.32 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_45 using 1:2 with points pointtype 7 pointsize 8.52 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_46 using 1:2 with points pointtype 7 pointsize 8.02 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_47 using 1:2 with points pointtype 7 pointsize 7.41 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_48 using 1:2 with points pointtype 7 pointsize 6.92 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_49 using 1:2 with points pointtype 7 pointsize 6.91 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_50 using 1:2 with points pointtype 7 pointsize 6.42 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_51 using 1:2 with points pointtype 7 pointsize 8.27 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_52 using 1:2 with points pointtype 7 pointsize 7.78 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_53 using 1:2 with points pointtype 7 pointsize 8.79 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_54 using 1:2 with points pointtype 7 pointsize 8.3 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_55 using 1:2 with points pointtype 7 pointsize 5.42 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_56 using 1:2 with points pointtype 7 pointsize 4.93 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_57 using 1:2 with points pointtype 7 pointsize 8.57 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_58 using 1:2 with points pointtype 7 pointsize 8.08 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_59 using 1:2 with points pointtype 7 pointsize 4.04 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_60 using 1:2 with points pointtype 7 pointsize 3.55 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_61 using 1:2 with points pointtype 7 pointsize 6.76 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_62 using 1:2 with points pointtype 7 pointsize 6.26 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_63 using 1:2 with points pointtype 7 pointsize 8.2 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_64 using 1:2 with points pointtype 7 pointsize 7.71 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_65 using 1:2 with points pointtype 7 pointsize 7.58 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_66 using 1:2 with points pointtype 7 pointsize 7.09 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_67 using 1:2 with points pointtype 7 pointsize 8.78 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_68 using 1:2 with points pointtype 7 pointsize 8.29 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_69 using 1:2 with points pointtype 7 pointsize 5.61 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_70 using 1:2 with points pointtype 7 pointsize 5.12 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_71 using 1:2 with points pointtype 7 pointsize 3.72 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_72 using 1:2 with points pointtype 7 pointsize 3.23 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_73 using 1:2 with points pointtype 7 pointsize 6.62 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_74 using 1:2 with points pointtype 7 pointsize 6.12 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_75 using 1:2 with points pointtype 7 pointsize 8.62 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_76 using 1:2 with points pointtype 7 pointsize 8.13 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_77 using 1:2 with points pointtype 7 pointsize 7.17 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_78 using 1:2 with points pointtype 7 pointsize 6.68 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_79 using 1:2 with points pointtype 7 pointsize 8.43 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_80 using 1:2 with points pointtype 7 pointsize 7.94 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_81 using 1:2 with points pointtype 7 pointsize 7.24 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_82 using 1:2 with points pointtype 7 pointsize 6.75 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_83 using 1:2 with points pointtype 7 pointsize 4.98 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_84 using 1:2 with points pointtype 7 pointsize 4.49 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_85 using 1:2 with points pointtype 7 pointsize 4.6 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_86 using 1:2 with points pointtype 7 pointsize 4.11 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_87 using 1:2 with points pointtype 7 pointsize 8.81 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_88 using 1:2 with points pointtype 7 pointsize 8.32 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_89 using 1:2 with points pointtype 7 pointsize 8.49 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_90 using 1:2 with points pointtype 7 pointsize 8 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_91 using 1:2 with points pointtype 7 pointsize 7.37 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_92 using 1:2 with points pointtype 7 pointsize 6.87 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_93 using 1:2 with points pointtype 7 pointsize 6.98 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_94 using 1:2 with points pointtype 7 pointsize 6.48 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_95 using 1:2 with points pointtype 7 pointsize 5.19 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_96 using 1:2 with points pointtype 7 pointsize 4.7 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_97 using 1:2 with points pointtype 7 pointsize 8.3 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_98 using 1:2 with points pointtype 7 pointsize 7.8 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_99 using 1:2 with points pointtype 7 pointsize 8.81 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_100 using 1:2 with points pointtype 7 pointsize 8.32 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_101 using 1:2 with points pointtype 7 pointsize 8.54 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_102 using 1:2 with points pointtype 7 pointsize 8.05 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_103 using 1:2 with points pointtype 7 pointsize 4.19 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_104 using 1:2 with points pointtype 7 pointsize 3.7 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_105 using 1:2 with points pointtype 7 pointsize 7.48 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_106 using 1:2 with points pointtype 7 pointsize 6.98 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_107 using 1:2 with points pointtype 7 pointsize 6.84 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_108 using 1:2 with points pointtype 7 pointsize 6.35 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_109 using 1:2 with points pointtype 7 pointsize 8.23 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_110 using 1:2 with points pointtype 7 pointsize 7.73 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_111 using 1:2 with points pointtype 7 pointsize 8.79 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_112 using 1:2 with points pointtype 7 pointsize 8.3 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_113 using 1:2 with points pointtype 7 pointsize 5.53 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_114 using 1:2 with points pointtype 7 pointsize 5.04 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_115 using 1:2 with points pointtype 7 pointsize 3.88 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_116 using 1:2 with points pointtype 7 pointsize 3.39 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_117 using 1:2 with points pointtype 7 pointsize 6.69 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_118 using 1:2 with points pointtype 7 pointsize 6.19 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_119 using 1:2 with points pointtype 7 pointsize 8.16 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_120 using 1:2 with points pointtype 7 pointsize 7.66 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_121 using 1:2 with points pointtype 7 pointsize 7.64 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_122 using 1:2 with points pointtype 7 pointsize 7.15 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_123 using 1:2 with points pointtype 7 pointsize 5.72 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_124 using 1:2 with points pointtype 7 pointsize 5.23 linewidth 1.5 linecolor rgb '#c0420a' notitle, \
     $rm_125 using 1:2 with points pointtype 6 pointsize 8.06 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_126 using 1:2 with points pointtype 6 pointsize 3.29 linewidth 1.5 linecolor rgb '#5f6c7b' notitle
unset output
