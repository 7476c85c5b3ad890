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
set output 'heat-three-years-1.png'
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
40 742
1560 742
EOD
$rm_2 << EOD
498.94 710
EOD
$rm_3 << EOD
515.89 680
541.78 680
541.78 740
515.89 740
EOD
$rm_4 << EOD
519.83 701.9
537.83 701.9
528.83 718.1
EOD
$rm_5 << EOD
545.78 680
571.67 680
571.67 740
545.78 740
EOD
$rm_6 << EOD
548.82 710
558.72 700.1
568.62 710
558.72 719.9
EOD
$rm_7 << EOD
588.61 710
EOD
$rm_8 << EOD
648.39 710
EOD
$rm_9 << EOD
665.33 680
691.22 680
691.22 740
665.33 740
EOD
$rm_10 << EOD
669.28 701.9
687.28 701.9
678.28 718.1
EOD
$rm_11 << EOD
695.22 680
721.11 680
721.11 740
695.22 740
EOD
$rm_12 << EOD
698.27 710
708.17 700.1
718.07 710
708.17 719.9
EOD
$rm_13 << EOD
738.06 710
EOD
$rm_14 << EOD
797.83 710
EOD
$rm_15 << EOD
814.78 680
840.67 680
840.67 740
814.78 740
EOD
$rm_16 << EOD
818.72 701.9
836.72 701.9
827.72 718.1
EOD
$rm_17 << EOD
844.67 680
870.56 680
870.56 740
844.67 740
EOD
$rm_18 << EOD
847.71 710
857.61 700.1
867.51 710
857.61 719.9
EOD
$rm_19 << EOD
887.5 710
EOD
$rm_20 << EOD
947.28 710
EOD
$rm_21 << EOD
964.22 680
990.11 680
990.11 740
964.22 740
EOD
$rm_22 << EOD
968.17 701.9
986.17 701.9
977.17 718.1
EOD
$rm_23 << EOD
994.11 680
1020 680
1020 740
994.11 740
EOD
$rm_24 << EOD
997.16 710
1007.06 700.1
1016.96 710
1007.06 719.9
EOD
$rm_25 << EOD
1036.94 710
EOD
$rm_26 << EOD
1096.72 710
EOD
$rm_27 << EOD
1113.67 680
1139.56 680
1139.56 740
1113.67 740
EOD
$rm_28 << EOD
1117.61 701.9
1135.61 701.9
1126.61 718.1
EOD
$rm_29 << EOD
1143.56 680
1169.44 680
1169.44 740
1143.56 740
EOD
$rm_30 << EOD
1146.6 710
1156.5 700.1
1166.4 710
1156.5 719.9
EOD
$rm_31 << EOD
1186.39 710
EOD
$rm_32 << EOD
1246.17 710
EOD
$rm_33 << EOD
1263.11 680
1289 680
1289 740
1263.11 740
EOD
$rm_34 << EOD
1267.06 701.9
1285.06 701.9
1276.06 718.1
EOD
$rm_35 << EOD
1293 680
1318.89 680
1318.89 740
1293 740
EOD
$rm_36 << EOD
1296.04 710
1305.94 700.1
1315.84 710
1305.94 719.9
EOD
$rm_37 << EOD
1335.83 710
EOD
$rm_38 << EOD
1395.61 710
EOD
$rm_39 << EOD
1412.56 680
1438.44 680
1438.44 740
1412.56 740
EOD
$rm_40 << EOD
1416.5 701.9
1434.5 701.9
1425.5 718.1
EOD
$rm_41 << EOD
1442.44 680
1468.33 680
1468.33 740
1442.44 740
EOD
$rm_42 << EOD
1445.49 710
1455.39 700.1
1465.29 710
1455.39 719.9
EOD
$rm_43 << EOD
1485.28 710
EOD
$rm_44 << EOD
1545.06 710
EOD
$rm_45 << EOD
40 678
1560 678
EOD
$rm_46 << EOD
486 616
511.89 616
511.89 676
486 676
EOD
$rm_47 << EOD
489.94 637.9
507.94 637.9
498.94 654.1
EOD
$rm_48 << EOD
515.89 616
541.78 616
541.78 676
515.89 676
EOD
$rm_49 << EOD
518.93 646
528.83 636.1
538.73 646
528.83 655.9
EOD
$rm_50 << EOD
558.72 646
EOD
$rm_51 << EOD
618.5 646
EOD
$rm_52 << EOD
635.44 616
661.33 616
661.33 676
635.44 676
EOD
$rm_53 << EOD
639.39 637.9
657.39 637.9
648.39 654.1
EOD
$rm_54 << EOD
665.33 616
691.22 616
691.22 676
665.33 676
EOD
$rm_55 << EOD
668.38 646
678.28 636.1
688.18 646
678.28 655.9
EOD
$rm_56 << EOD
708.17 646
EOD
$rm_57 << EOD
767.94 646
EOD
$rm_58 << EOD
784.89 616
810.78 616
810.78 676
784.89 676
EOD
$rm_59 << EOD
788.83 637.9
806.83 637.9
797.83 654.1
EOD
$rm_60 << EOD
814.78 616
840.67 616
840.67 676
814.78 676
EOD
$rm_61 << EOD
817.82 646
827.72 636.1
837.62 646
827.72 655.9
EOD
$rm_62 << EOD
857.61 646
EOD
$rm_63 << EOD
917.39 646
EOD
$rm_64 << EOD
934.33 616
960.22 616
960.22 676
934.33 676
EOD
$rm_65 << EOD
938.28 637.9
956.28 637.9
947.28 654.1
EOD
$rm_66 << EOD
964.22 616
990.11 616
990.11 676
964.22 676
EOD
$rm_67 << EOD
967.27 646
977.17 636.1
987.07 646
977.17 655.9
EOD
$rm_68 << EOD
1007.06 646
EOD
$rm_69 << EOD
1066.83 646
EOD
$rm_70 << EOD
1083.78 616
1109.67 616
1109.67 676
1083.78 676
EOD
$rm_71 << EOD
1087.72 637.9
1105.72 637.9
1096.72 654.1
EOD
$rm_72 << EOD
1113.67 616
1139.56 616
1139.56 676
1113.67 676
EOD
$rm_73 << EOD
1116.71 646
1126.61 636.1
1136.51 646
1126.61 655.9
EOD
$rm_74 << EOD
1156.5 646
EOD
$rm_75 << EOD
1216.28 646
EOD
$rm_76 << EOD
1233.22 616
1259.11 616
1259.11 676
1233.22 676
EOD
$rm_77 << EOD
1237.17 637.9
1255.17 637.9
1246.17 654.1
EOD
$rm_78 << EOD
1263.11 616
1289 616
1289 676
1263.11 676
EOD
$rm_79 << EOD
1266.16 646
1276.06 636.1
1285.96 646
1276.06 655.9
EOD
$rm_80 << EOD
1305.94 646
EOD
$rm_81 << EOD
1365.72 646
EOD
$rm_82 << EOD
1382.67 616
1408.56 616
1408.56 676
1382.67 676
EOD
$rm_83 << EOD
1386.61 637.9
1404.61 637.9
1395.61 654.1
EOD
$rm_84 << EOD
1412.56 616
1438.44 616
1438.44 676
1412.56 676
EOD
$rm_85 << EOD
1415.6 646
1425.5 636.1
1435.4 646
1425.5 655.9
EOD
$rm_86 << EOD
1455.39 646
EOD
$rm_87 << EOD
1515.17 646
EOD
$rm_88 << EOD
1532.11 616
1558 616
1558 676
1532.11 676
EOD
$rm_89 << EOD
1536.06 637.9
1554.06 637.9
1545.06 654.1
EOD
$rm_90 << EOD
40 614
1560 614
EOD
$rm_91 << EOD
486 552
511.89 552
511.89 612
486 612
EOD
$rm_92 << EOD
489.04 582
498.94 572.1
508.84 582
498.94 591.9
EOD
$rm_93 << EOD
528.83 582
EOD
$rm_94 << EOD
588.61 582
EOD
$rm_95 << EOD
605.56 552
631.44 552
631.44 612
605.56 612
EOD
$rm_96 << EOD
609.5 573.9
627.5 573.9
618.5 590.1
EOD
$rm_97 << EOD
635.44 552
661.33 552
661.33 612
635.44 612
EOD
$rm_98 << EOD
638.49 582
648.39 572.1
658.29 582
648.39 591.9
EOD
$rm_99 << EOD
678.28 582
EOD
$rm_100 << EOD
738.06 582
EOD
$rm_101 << EOD
755 552
780.89 552
780.89 612
755 612
EOD
$rm_102 << EOD
758.94 573.9
776.94 573.9
767.94 590.1
EOD
$rm_103 << EOD
784.89 552
810.78 552
810.78 612
784.89 612
EOD
$rm_104 << EOD
787.93 582
797.83 572.1
807.73 582
797.83 591.9
EOD
$rm_105 << EOD
827.72 582
EOD
$rm_106 << EOD
887.5 582
EOD
$rm_107 << EOD
904.44 552
930.33 552
930.33 612
904.44 612
EOD
$rm_108 << EOD
908.39 573.9
926.39 573.9
917.39 590.1
EOD
$rm_109 << EOD
934.33 552
960.22 552
960.22 612
934.33 612
EOD
$rm_110 << EOD
937.38 582
947.28 572.1
957.18 582
947.28 591.9
EOD
$rm_111 << EOD
977.17 582
EOD
$rm_112 << EOD
1036.94 582
EOD
$rm_113 << EOD
1053.89 552
1079.78 552
1079.78 612
1053.89 612
EOD
$rm_114 << EOD
1057.83 573.9
1075.83 573.9
1066.83 590.1
EOD
$rm_115 << EOD
1083.78 552
1109.67 552
1109.67 612
1083.78 612
EOD
$rm_116 << EOD
1086.82 582
1096.72 572.1
1106.62 582
1096.72 591.9
EOD
$rm_117 << EOD
1126.61 582
EOD
$rm_118 << EOD
1186.39 582
EOD
$rm_119 << EOD
1203.33 552
1229.22 552
1229.22 612
1203.33 612
EOD
$rm_120 << EOD
1207.28 573.9
1225.28 573.9
1216.28 590.1
EOD
$rm_121 << EOD
1233.22 552
1259.11 552
1259.11 612
1233.22 612
EOD
$rm_122 << EOD
1236.27 582
1246.17 572.1
1256.07 582
1246.17 591.9
EOD
$rm_123 << EOD
1276.06 582
EOD
$rm_124 << EOD
1335.83 582
EOD
$rm_125 << EOD
1352.78 552
1378.67 552
1378.67 612
1352.78 612
EOD
$rm_126 << EOD
1356.72 573.9
1374.72 573.9
1365.72 590.1
EOD
$rm_127 << EOD
1382.67 552
1408.56 552
1408.56 612
1382.67 612
EOD
$rm_128 << EOD
1385.71 582
1395.61 572.1
1405.51 582
1395.61 591.9
EOD
$rm_129 << EOD
1425.5 582
EOD
$rm_130 << EOD
1485.28 582
EOD
$rm_131 << EOD
1502.22 552
1528.11 552
1528.11 612
1502.22 612
EOD
$rm_132 << EOD
1506.17 573.9
1524.17 573.9
1515.17 590.1
EOD
$rm_133 << EOD
1532.11 552
1558 552
1558 612
1532.11 612
EOD
$rm_134 << EOD
1535.16 582
1545.06 572.1
1554.96 582
1545.06 591.9
EOD
$rm_135 << EOD
40 550
1560 550
EOD
set label 1 'Eén van de drie staat in december op rood' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'KPI'."'".'s  ·  licht en waarde per maand' at 40,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 3 '● op norm   ▲ binnen marge   ◆ buiten marge   ○ geen gegevens.' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 4 'jan' at 498.94,762 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 5 'apr' at 588.61,762 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 6 'jul' at 678.28,762 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 7 'okt' at 767.94,762 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 8 'jan' at 857.61,762 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 9 'apr' at 947.28,762 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 10 'jul' at 1036.94,762 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 11 'okt' at 1126.61,762 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 12 'jan' at 1216.28,762 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 13 'apr' at 1305.94,762 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 14 'jul' at 1395.61,762 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 15 'okt' at 1485.28,762 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 16 'Gemeenschappelijke Regeling Jeugdhulp…' at 40,710 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 17 'Gemeenschappelijke Regeling Jeugdhulp…' at 40,646 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 18 'Gemeenschappelijke Regeling Jeugdhulp…' at 40,582 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
plot $rm_1 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.5 notitle, \
     $rm_2 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_3 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_4 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_5 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_6 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_7 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_8 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_9 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_10 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_11 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_12 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_13 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_14 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_15 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_16 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_17 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_18 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_19 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_20 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_21 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_22 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_23 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_24 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_25 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_26 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_27 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_28 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_29 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_30 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_31 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_32 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_33 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_34 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_35 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_36 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_37 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_38 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_39 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_40 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_41 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_42 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_43 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_44 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_45 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_46 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_47 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_48 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_49 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_50 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_51 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_52 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_53 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_54 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_55 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_56 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_57 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_58 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_59 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_60 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_61 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_62 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_63 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_64 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_65 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_66 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_67 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_68 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_69 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_70 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_71 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_72 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_73 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_74 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_75 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_76 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_77 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_78 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_79 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_80 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_81 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_82 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_83 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_84 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_85 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_86 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_87 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_88 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_89 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_90 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_91 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_92 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_93 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_94 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_95 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_96 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_97 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_98 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_99 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_100 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_101 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_102 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_103 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_104 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_105 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_106 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_107 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_108 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_109 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_110 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_111 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_112 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_113 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_114 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_115 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_116 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_117 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_118 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_119 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_120 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_121 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_122 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_123 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_124 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_125 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_126 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_127 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_128 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_129 using 1:2 with points pointtype 6 pointsize 2.51 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_130 using 1:2 with points pointtype 7 pointsize 2.8 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_131 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_132 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_133 using 1:2 with filledcurves closed fillcolor rgb '#fdf1ea' fillstyle solid noborder notitle, \
     $rm_134 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_135 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle
unset output
