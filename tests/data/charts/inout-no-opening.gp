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
set output 'inout-no-opening-1.png'
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
124.52 453.13
191.48 453.13
191.48 698.04
124.52 698.04

232.52 453.13
299.48 453.13
299.48 683.77
232.52 683.77

340.52 453.13
407.48 453.13
407.48 709.33
340.52 709.33

448.52 453.13
515.48 453.13
515.48 693.88
448.52 693.88

556.52 453.13
623.48 453.13
623.48 688.53
556.52 688.53

664.52 453.13
731.48 453.13
731.48 677.23
664.52 677.23

772.52 453.13
839.48 453.13
839.48 630.27
772.52 630.27
EOD
$rm_2 << EOD
988.52 453.13
1055.48 453.13
1055.48 702.79
988.52 702.79
EOD
$rm_3 << EOD
988.52 459.13
994.52 453.13

988.52 471.13
1006.52 453.13

988.52 483.13
1018.52 453.13

988.52 495.13
1030.52 453.13

988.52 507.13
1042.52 453.13

988.52 519.13
1054.52 453.13

988.52 531.13
1055.48 464.17

988.52 543.13
1055.48 476.17

988.52 555.13
1055.48 488.17

988.52 567.13
1055.48 500.17

988.52 579.13
1055.48 512.17

988.52 591.13
1055.48 524.17

988.52 603.13
1055.48 536.17

988.52 615.13
1055.48 548.17

988.52 627.13
1055.48 560.17

988.52 639.13
1055.48 572.17

988.52 651.13
1055.48 584.17

988.52 663.13
1055.48 596.17

988.52 675.13
1055.48 608.17

988.52 687.13
1055.48 620.17

988.52 699.13
1055.48 632.17

996.86 702.79
1055.48 644.17

1008.86 702.79
1055.48 656.17

1020.86 702.79
1055.48 668.17

1032.86 702.79
1055.48 680.17

1044.86 702.79
1055.48 692.17

989.22 453.13
988.52 453.13
988.52 702.79
1055.48 702.79
1055.48 453.13
988.52 453.13
EOD
$rm_4 << EOD
1096.52 453.13
1163.48 453.13
1163.48 692.09
1096.52 692.09
EOD
$rm_5 << EOD
1096.52 459.13
1102.52 453.13

1096.52 471.13
1114.52 453.13

1096.52 483.13
1126.52 453.13

1096.52 495.13
1138.52 453.13

1096.52 507.13
1150.52 453.13

1096.52 519.13
1162.52 453.13

1096.52 531.13
1163.48 464.17

1096.52 543.13
1163.48 476.17

1096.52 555.13
1163.48 488.17

1096.52 567.13
1163.48 500.17

1096.52 579.13
1163.48 512.17

1096.52 591.13
1163.48 524.17

1096.52 603.13
1163.48 536.17

1096.52 615.13
1163.48 548.17

1096.52 627.13
1163.48 560.17

1096.52 639.13
1163.48 572.17

1096.52 651.13
1163.48 584.17

1096.52 663.13
1163.48 596.17

1096.52 675.13
1163.48 608.17

1096.52 687.13
1163.48 620.17

1103.56 692.09
1163.48 632.17

1115.56 692.09
1163.48 644.17

1127.56 692.09
1163.48 656.17

1139.56 692.09
1163.48 668.17

1151.56 692.09
1163.48 680.17

1097.22 453.13
1096.52 453.13
1096.52 692.09
1163.48 692.09
1163.48 453.13
1096.52 453.13
EOD
$rm_6 << EOD
1204.52 453.13
1271.48 453.13
1271.48 681.99
1204.52 681.99
EOD
$rm_7 << EOD
1204.52 459.13
1210.52 453.13

1204.52 471.13
1222.52 453.13

1204.52 483.13
1234.52 453.13

1204.52 495.13
1246.52 453.13

1204.52 507.13
1258.52 453.13

1204.52 519.13
1270.52 453.13

1204.52 531.13
1271.48 464.17

1204.52 543.13
1271.48 476.17

1204.52 555.13
1271.48 488.17

1204.52 567.13
1271.48 500.17

1204.52 579.13
1271.48 512.17

1204.52 591.13
1271.48 524.17

1204.52 603.13
1271.48 536.17

1204.52 615.13
1271.48 548.17

1204.52 627.13
1271.48 560.17

1204.52 639.13
1271.48 572.17

1204.52 651.13
1271.48 584.17

1204.52 663.13
1271.48 596.17

1204.52 675.13
1271.48 608.17

1209.66 681.99
1271.48 620.17

1221.66 681.99
1271.48 632.17

1233.66 681.99
1271.48 644.17

1245.66 681.99
1271.48 656.17

1257.66 681.99
1271.48 668.17

1269.66 681.99
1271.48 680.17

1205.22 453.13
1204.52 453.13
1204.52 681.99
1271.48 681.99
1271.48 453.13
1204.52 453.13
EOD
$rm_8 << EOD
1312.52 453.13
1379.48 453.13
1379.48 655.24
1312.52 655.24
EOD
$rm_9 << EOD
1312.52 459.13
1318.52 453.13

1312.52 471.13
1330.52 453.13

1312.52 483.13
1342.52 453.13

1312.52 495.13
1354.52 453.13

1312.52 507.13
1366.52 453.13

1312.52 519.13
1378.52 453.13

1312.52 531.13
1379.48 464.17

1312.52 543.13
1379.48 476.17

1312.52 555.13
1379.48 488.17

1312.52 567.13
1379.48 500.17

1312.52 579.13
1379.48 512.17

1312.52 591.13
1379.48 524.17

1312.52 603.13
1379.48 536.17

1312.52 615.13
1379.48 548.17

1312.52 627.13
1379.48 560.17

1312.52 639.13
1379.48 572.17

1312.52 651.13
1379.48 584.17

1320.41 655.24
1379.48 596.17

1332.41 655.24
1379.48 608.17

1344.41 655.24
1379.48 620.17

1356.41 655.24
1379.48 632.17

1368.41 655.24
1379.48 644.17

1313.22 453.13
1312.52 453.13
1312.52 655.24
1379.48 655.24
1379.48 453.13
1312.52 453.13
EOD
$rm_10 << EOD
124.52 453.13
191.48 453.13
191.48 242.11
124.52 242.11

232.52 453.13
299.48 453.13
299.48 237.95
232.52 237.95

340.52 453.13
407.48 453.13
407.48 246.27
340.52 246.27

448.52 453.13
515.48 453.13
515.48 232.6
448.52 232.6

556.52 453.13
623.48 453.13
623.48 214.17
556.52 214.17

664.52 453.13
731.48 453.13
731.48 204.66
664.52 204.66

772.52 453.13
839.48 453.13
839.48 182.67
772.52 182.67

880.52 453.13
947.48 453.13
947.48 381.8
880.52 381.8
EOD
$rm_11 << EOD
988.52 221.3
1055.48 221.3
1055.48 453.13
988.52 453.13
EOD
$rm_12 << EOD
988.52 227.3
994.52 221.3

988.52 239.3
1006.52 221.3

988.52 251.3
1018.52 221.3

988.52 263.3
1030.52 221.3

988.52 275.3
1042.52 221.3

988.52 287.3
1054.52 221.3

988.52 299.3
1055.48 232.34

988.52 311.3
1055.48 244.34

988.52 323.3
1055.48 256.34

988.52 335.3
1055.48 268.34

988.52 347.3
1055.48 280.34

988.52 359.3
1055.48 292.34

988.52 371.3
1055.48 304.34

988.52 383.3
1055.48 316.34

988.52 395.3
1055.48 328.34

988.52 407.3
1055.48 340.34

988.52 419.3
1055.48 352.34

988.52 431.3
1055.48 364.34

988.52 443.3
1055.48 376.34

990.69 453.13
1055.48 388.34

1002.69 453.13
1055.48 400.34

1014.69 453.13
1055.48 412.34

1026.69 453.13
1055.48 424.34

1038.69 453.13
1055.48 436.34

1050.69 453.13
1055.48 448.34

989.22 221.3
988.52 221.3
988.52 453.13
1055.48 453.13
1055.48 221.3
988.52 221.3
EOD
$rm_13 << EOD
1096.52 218.33
1163.48 218.33
1163.48 453.13
1096.52 453.13
EOD
$rm_14 << EOD
1096.52 224.33
1102.52 218.33

1096.52 236.33
1114.52 218.33

1096.52 248.33
1126.52 218.33

1096.52 260.33
1138.52 218.33

1096.52 272.33
1150.52 218.33

1096.52 284.33
1162.52 218.33

1096.52 296.33
1163.48 229.37

1096.52 308.33
1163.48 241.37

1096.52 320.33
1163.48 253.37

1096.52 332.33
1163.48 265.37

1096.52 344.33
1163.48 277.37

1096.52 356.33
1163.48 289.37

1096.52 368.33
1163.48 301.37

1096.52 380.33
1163.48 313.37

1096.52 392.33
1163.48 325.37

1096.52 404.33
1163.48 337.37

1096.52 416.33
1163.48 349.37

1096.52 428.33
1163.48 361.37

1096.52 440.33
1163.48 373.37

1096.52 452.33
1163.48 385.37

1107.72 453.13
1163.48 397.37

1119.72 453.13
1163.48 409.37

1131.72 453.13
1163.48 421.37

1143.72 453.13
1163.48 433.37

1155.72 453.13
1163.48 445.37

1097.22 218.33
1096.52 218.33
1096.52 453.13
1163.48 453.13
1163.48 218.33
1096.52 218.33
EOD
$rm_15 << EOD
1204.52 215.36
1271.48 215.36
1271.48 453.13
1204.52 453.13
EOD
$rm_16 << EOD
1204.52 221.36
1210.52 215.36

1204.52 233.36
1222.52 215.36

1204.52 245.36
1234.52 215.36

1204.52 257.36
1246.52 215.36

1204.52 269.36
1258.52 215.36

1204.52 281.36
1270.52 215.36

1204.52 293.36
1271.48 226.4

1204.52 305.36
1271.48 238.4

1204.52 317.36
1271.48 250.4

1204.52 329.36
1271.48 262.4

1204.52 341.36
1271.48 274.4

1204.52 353.36
1271.48 286.4

1204.52 365.36
1271.48 298.4

1204.52 377.36
1271.48 310.4

1204.52 389.36
1271.48 322.4

1204.52 401.36
1271.48 334.4

1204.52 413.36
1271.48 346.4

1204.52 425.36
1271.48 358.4

1204.52 437.36
1271.48 370.4

1204.52 449.36
1271.48 382.4

1212.75 453.13
1271.48 394.4

1224.75 453.13
1271.48 406.4

1236.75 453.13
1271.48 418.4

1248.75 453.13
1271.48 430.4

1260.75 453.13
1271.48 442.4

1205.22 215.36
1204.52 215.36
1204.52 453.13
1271.48 453.13
1271.48 215.36
1204.52 215.36
EOD
$rm_17 << EOD
1312.52 209.42
1379.48 209.42
1379.48 453.13
1312.52 453.13
EOD
$rm_18 << EOD
1312.52 215.42
1318.52 209.42

1312.52 227.42
1330.52 209.42

1312.52 239.42
1342.52 209.42

1312.52 251.42
1354.52 209.42

1312.52 263.42
1366.52 209.42

1312.52 275.42
1378.52 209.42

1312.52 287.42
1379.48 220.46

1312.52 299.42
1379.48 232.46

1312.52 311.42
1379.48 244.46

1312.52 323.42
1379.48 256.46

1312.52 335.42
1379.48 268.46

1312.52 347.42
1379.48 280.46

1312.52 359.42
1379.48 292.46

1312.52 371.42
1379.48 304.46

1312.52 383.42
1379.48 316.46

1312.52 395.42
1379.48 328.46

1312.52 407.42
1379.48 340.46

1312.52 419.42
1379.48 352.46

1312.52 431.42
1379.48 364.46

1312.52 443.42
1379.48 376.46

1314.8 453.13
1379.48 388.46

1326.8 453.13
1379.48 400.46

1338.8 453.13
1379.48 412.46

1350.8 453.13
1379.48 424.46

1362.8 453.13
1379.48 436.46

1374.8 453.13
1379.48 448.46

1313.22 209.42
1312.52 209.42
1312.52 453.13
1379.48 453.13
1379.48 209.42
1312.52 209.42
EOD
$rm_19 << EOD
104 453.13
1400 453.13
EOD
$rm_20 << EOD
104 103
1400 103
EOD
set label 1 'Lopende voorzieningen Jeugd 2021: in- en uitstroom' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'Gemeente Voorbeeld  ·  Lopende voorzieningen Jeugd 2021,' at 40,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 3 'aantal' at 683,814 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#5f6c7b'
set label 4 '·  realisatie t/m augustus, verwacht september–december (gearceerd)' at 769,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 5 'Bron: berichtenverkeer (iJw). Augustus: twee aanbieders leverden nog geen startberichten; de stand is vanaf dan een ondergrens (≥).' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 6 '412' at 158,712.37 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 7 '388' at 266,698.11 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 8 '431' at 374,723.67 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 9 '405' at 482,708.21 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 10 '396' at 590,702.86 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 11 '377' at 698,691.57 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 12 '298' at 806,644.61 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 13 'instroom nog' at 914,511.8 center front noenhanced font 'Open Sans Italic,13' textcolor rgb '#5f6c7b'
set label 14 'niet ontvangen' at 914,489.47 center front noenhanced font 'Open Sans Italic,13' textcolor rgb '#5f6c7b'
set label 15 '420' at 1022,717.13 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 16 '402' at 1130,706.43 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 17 '385' at 1238,696.32 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 18 '340' at 1346,669.57 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 19 '355' at 158,227.78 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 20 '362' at 266,223.62 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 21 '348' at 374,231.94 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 22 '371' at 482,218.27 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 23 '402' at 590,199.84 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 24 '418' at 698,190.33 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 25 '455' at 806,168.33 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 26 '120' at 914,367.47 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 27 '390' at 1022,206.97 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 28 '395' at 1130,204 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 29 '400' at 1238,201.03 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 30 '410' at 1346,195.08 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 31 'jan' at 158,126 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 32 'feb' at 266,126 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 33 'mrt' at 374,126 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 34 'apr' at 482,126 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 35 'mei' at 590,126 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 36 'jun' at 698,126 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 37 'jul' at 806,126 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 38 'aug' at 914,126 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 39 'sep' at 1022,126 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 40 'okt' at 1130,126 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 41 'nov' at 1238,126 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 42 'dec' at 1346,126 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 43 '+57' at 158,76 center front noenhanced font 'Open Sans Bold,17' textcolor rgb '#c0420a'
set label 44 '+26' at 266,76 center front noenhanced font 'Open Sans Bold,17' textcolor rgb '#c0420a'
set label 45 '+83' at 374,76 center front noenhanced font 'Open Sans Bold,17' textcolor rgb '#c0420a'
set label 46 '+34' at 482,76 center front noenhanced font 'Open Sans Bold,17' textcolor rgb '#c0420a'
set label 47 '−6' at 590,76 center front noenhanced font 'Open Sans Bold,17' textcolor rgb '#0072b2'
set label 48 '−41' at 698,76 center front noenhanced font 'Open Sans Bold,17' textcolor rgb '#0072b2'
set label 49 '−157' at 806,76 center front noenhanced font 'Open Sans Bold,17' textcolor rgb '#0072b2'
set label 50 'n.b.' at 914,76 center front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 51 '+30' at 1022,76 center front noenhanced font 'Open Sans,17' textcolor rgb '#c0420a'
set label 52 '+7' at 1130,76 center front noenhanced font 'Open Sans,17' textcolor rgb '#c0420a'
set label 53 '−15' at 1238,76 center front noenhanced font 'Open Sans,17' textcolor rgb '#0072b2'
set label 54 '−70' at 1346,76 center front noenhanced font 'Open Sans,17' textcolor rgb '#0072b2'
set label 55 'Instroom' at 1416,596.57 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#52606d'
set label 56 'Uitstroom' at 1416,302.57 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#1f2933'
set label 57 'Saldo' at 1416,88 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#1f2933'
set label 58 '▲ stand stijgt' at 1416,65 left front noenhanced font 'Open Sans,12' textcolor rgb '#c0420a'
set label 59 '▼ stand daalt' at 1416,47 left front noenhanced font 'Open Sans,12' textcolor rgb '#0072b2'
plot $rm_1 using 1:2 with filledcurves closed fillcolor rgb '#7f93a8' fillstyle solid noborder notitle, \
     $rm_2 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_3 using 1:2 with lines linecolor rgb '#7f93a8' linewidth 1.4 notitle, \
     $rm_4 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_5 using 1:2 with lines linecolor rgb '#7f93a8' linewidth 1.4 notitle, \
     $rm_6 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_7 using 1:2 with lines linecolor rgb '#7f93a8' linewidth 1.4 notitle, \
     $rm_8 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_9 using 1:2 with lines linecolor rgb '#7f93a8' linewidth 1.4 notitle, \
     $rm_10 using 1:2 with filledcurves closed fillcolor rgb '#1f2933' fillstyle solid noborder notitle, \
     $rm_11 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_12 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.4 notitle, \
     $rm_13 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_14 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.4 notitle, \
     $rm_15 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_16 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.4 notitle, \
     $rm_17 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_18 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.4 notitle, \
     $rm_19 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.5 notitle, \
     $rm_20 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle
unset output
