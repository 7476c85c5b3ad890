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
set terminal pngcairo noenhanced size 1754,1240 font 'Open Sans,15' background rgb '#ffffff'
set output 'page-no-plan-1.png'
reset session
set encoding utf8
set samples 2
unset key
unset xtics
unset ytics
set border 0
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:1754]; set yrange [0:1240]
$rm_1 << EOD
50 978
450 978
450 1106
50 1106

468 978
868 978
868 1106
468 1106

886 978
1286 978
1286 1106
886 1106

1304 978
1704 978
1704 1106
1304 1106
EOD
$rm_2 << EOD
50 464
1704 464
EOD
$rm_3 << EOD
506.67 515
700 515
700 912
506.67 912
EOD
$rm_4 << EOD
120 515
700 515

120 575.97
700 575.97

120 636.95
700 636.95

120 697.92
700 697.92

120 758.9
700 758.9

120 819.87
700 819.87

120 880.85
700 880.85
EOD
$rm_band95_5 << EOD
506.67 757.18
555 799.54
603.33 837.42
651.67 869.57
700 901.19
700 839.04
651.67 815.75
603.33 793.48
555 768.46
EOD
$rm_band80_6 << EOD
506.67 757.18
555 794.16
603.33 829.82
651.67 860.26
700 890.44
700 849.79
651.67 825.05
603.33 801.08
555 773.84
EOD
$rm_band50_7 << EOD
506.67 757.18
555 789.34
603.33 823.01
651.67 851.91
700 880.8
700 859.43
651.67 833.4
603.33 807.9
555 778.66
EOD
$rm_expected_8 << EOD
506.67 757.18
555 784
603.33 815.45
651.67 842.66
700 870.11
EOD
$rm_actual_9 << EOD
120 515
168.33 545.15
216.67 573.31
265 607.27
313.33 634.53
361.67 667.13
410 697.79
458.33 724.87
506.67 757.18
EOD
$rm_10 << EOD
168.33 545.15
216.67 573.31
265 607.27
313.33 634.53
361.67 667.13
410 697.79
458.33 724.87
506.67 757.18
EOD
$rm_11 << EOD
506.67 515
506.67 912
EOD
$rm_12 << EOD
120 850.36
705 850.36
EOD
$rm_13 << EOD
704 870.11
716 872.24
728 872.24
EOD
$rm_14 << EOD
704 850.36
716 848.24
728 848.24
EOD
$rm_15 << EOD
955 960
955 70
EOD
$rm_16 << EOD
62.35 281.86
102.65 281.86
102.65 376.48
62.35 376.48

127.35 281.86
167.65 281.86
167.65 362.97
127.35 362.97

192.35 281.86
232.65 281.86
232.65 390
192.35 390

257.35 281.86
297.65 281.86
297.65 369.72
257.35 369.72

322.35 281.86
362.65 281.86
362.65 383.24
322.35 383.24

387.35 281.86
427.65 281.86
427.65 356.21
387.35 356.21

452.35 281.86
492.65 281.86
492.65 349.45
452.35 349.45

517.35 281.86
557.65 281.86
557.65 376.48
517.35 376.48
EOD
$rm_17 << EOD
582.35 281.86
622.65 281.86
622.65 362.97
582.35 362.97
EOD
$rm_18 << EOD
582.35 287.86
588.35 281.86

582.35 299.86
600.35 281.86

582.35 311.86
612.35 281.86

582.35 323.86
622.65 283.56

582.35 335.86
622.65 295.56

582.35 347.86
622.65 307.56

582.35 359.86
622.65 319.56

591.25 362.97
622.65 331.56

603.25 362.97
622.65 343.56

615.25 362.97
622.65 355.56

583.05 281.86
582.35 281.86
582.35 362.97
622.65 362.97
622.65 281.86
582.35 281.86
EOD
$rm_19 << EOD
647.35 281.86
687.65 281.86
687.65 362.97
647.35 362.97
EOD
$rm_20 << EOD
647.35 287.86
653.35 281.86

647.35 299.86
665.35 281.86

647.35 311.86
677.35 281.86

647.35 323.86
687.65 283.56

647.35 335.86
687.65 295.56

647.35 347.86
687.65 307.56

647.35 359.86
687.65 319.56

656.25 362.97
687.65 331.56

668.25 362.97
687.65 343.56

680.25 362.97
687.65 355.56

648.05 281.86
647.35 281.86
647.35 362.97
687.65 362.97
687.65 281.86
647.35 281.86
EOD
$rm_21 << EOD
712.35 281.86
752.65 281.86
752.65 356.21
712.35 356.21
EOD
$rm_22 << EOD
712.35 287.86
718.35 281.86

712.35 299.86
730.35 281.86

712.35 311.86
742.35 281.86

712.35 323.86
752.65 283.56

712.35 335.86
752.65 295.56

712.35 347.86
752.65 307.56

716.01 356.21
752.65 319.56

728.01 356.21
752.65 331.56

740.01 356.21
752.65 343.56

752.01 356.21
752.65 355.56

713.05 281.86
712.35 281.86
712.35 356.21
752.65 356.21
752.65 281.86
712.35 281.86
EOD
$rm_23 << EOD
777.35 281.86
817.65 281.86
817.65 349.45
777.35 349.45
EOD
$rm_24 << EOD
777.35 287.86
783.35 281.86

777.35 299.86
795.35 281.86

777.35 311.86
807.35 281.86

777.35 323.86
817.65 283.56

777.35 335.86
817.65 295.56

777.35 347.86
817.65 307.56

787.76 349.45
817.65 319.56

799.76 349.45
817.65 331.56

811.76 349.45
817.65 343.56

778.05 281.86
777.35 281.86
777.35 349.45
817.65 349.45
817.65 281.86
777.35 281.86
EOD
$rm_25 << EOD
62.35 281.86
102.65 281.86
102.65 207.52
62.35 207.52

127.35 281.86
167.65 281.86
167.65 200.76
127.35 200.76

192.35 281.86
232.65 281.86
232.65 214.28
192.35 214.28

257.35 281.86
297.65 281.86
297.65 200.76
257.35 200.76

322.35 281.86
362.65 281.86
362.65 207.52
322.35 207.52

387.35 281.86
427.65 281.86
427.65 194
387.35 194

452.35 281.86
492.65 281.86
492.65 200.76
452.35 200.76

517.35 281.86
557.65 281.86
557.65 221.03
517.35 221.03
EOD
$rm_26 << EOD
582.35 207.52
622.65 207.52
622.65 281.86
582.35 281.86
EOD
$rm_27 << EOD
582.35 213.52
588.35 207.52

582.35 225.52
600.35 207.52

582.35 237.52
612.35 207.52

582.35 249.52
622.65 209.22

582.35 261.52
622.65 221.22

582.35 273.52
622.65 233.22

586.01 281.86
622.65 245.22

598.01 281.86
622.65 257.22

610.01 281.86
622.65 269.22

622.01 281.86
622.65 281.22

583.05 207.52
582.35 207.52
582.35 281.86
622.65 281.86
622.65 207.52
582.35 207.52
EOD
$rm_28 << EOD
647.35 207.52
687.65 207.52
687.65 281.86
647.35 281.86
EOD
$rm_29 << EOD
647.35 213.52
653.35 207.52

647.35 225.52
665.35 207.52

647.35 237.52
677.35 207.52

647.35 249.52
687.65 209.22

647.35 261.52
687.65 221.22

647.35 273.52
687.65 233.22

651.01 281.86
687.65 245.22

663.01 281.86
687.65 257.22

675.01 281.86
687.65 269.22

687.01 281.86
687.65 281.22

648.05 207.52
647.35 207.52
647.35 281.86
687.65 281.86
687.65 207.52
647.35 207.52
EOD
$rm_30 << EOD
712.35 207.52
752.65 207.52
752.65 281.86
712.35 281.86
EOD
$rm_31 << EOD
712.35 213.52
718.35 207.52

712.35 225.52
730.35 207.52

712.35 237.52
742.35 207.52

712.35 249.52
752.65 209.22

712.35 261.52
752.65 221.22

712.35 273.52
752.65 233.22

716.01 281.86
752.65 245.22

728.01 281.86
752.65 257.22

740.01 281.86
752.65 269.22

752.01 281.86
752.65 281.22

713.05 207.52
712.35 207.52
712.35 281.86
752.65 281.86
752.65 207.52
712.35 207.52
EOD
$rm_32 << EOD
777.35 207.52
817.65 207.52
817.65 281.86
777.35 281.86
EOD
$rm_33 << EOD
777.35 213.52
783.35 207.52

777.35 225.52
795.35 207.52

777.35 237.52
807.35 207.52

777.35 249.52
817.65 209.22

777.35 261.52
817.65 221.22

777.35 273.52
817.65 233.22

781.01 281.86
817.65 245.22

793.01 281.86
817.65 257.22

805.01 281.86
817.65 269.22

817.01 281.86
817.65 281.22

778.05 207.52
777.35 207.52
777.35 281.86
817.65 281.86
817.65 207.52
777.35 207.52
EOD
$rm_34 << EOD
50 281.86
830 281.86
EOD
$rm_35 << EOD
50 131
830 131
EOD
$rm_36 << EOD
1000 386
1704 386
EOD
$rm_37 << EOD
1005.35 354
1018 341.35
1030.65 354
1018 366.65
EOD
$rm_38 << EOD
1000 325
1704 325
EOD
$rm_39 << EOD
1018 296
EOD
$rm_40 << EOD
1000 267
1704 267
EOD
$rm_41 << EOD
1006.5 227.65
1029.5 227.65
1018 248.35
EOD
$rm_42 << EOD
1000 209
1704 209
EOD
$rm_43 << EOD
1006.5 169.65
1029.5 169.65
1018 190.35
EOD
$rm_44 << EOD
1000 151
1704 151
EOD
$rm_45 << EOD
1018 122
EOD
$rm_46 << EOD
1000 93
1704 93
EOD
set label 1 'Stichting De Vuurtoren: Jeugd 2021' at 50,1188 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'Gemeente Voorbeeld  ·' at 50,1142 left front noenhanced font 'Open Sans,16' textcolor rgb '#5f6c7b'
set label 3 '€ 1.000' at 293,1142 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#5f6c7b'
set label 4 '·  realisatie t/m augustus, verwacht september–december' at 377,1142 left front noenhanced font 'Open Sans,16' textcolor rgb '#5f6c7b'
set label 5 'Begroting' at 68,1083 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 6 '–' at 68,1040 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 7 'Verwacht einde jaar' at 486,1083 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 8 '5.824' at 486,1040 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 9 '80% tussen 5.491 en 6.157' at 486,999 left front noenhanced font 'Open Sans,13' textcolor rgb '#323f4b'
set label 10 'Kans boven plafond 5.500' at 904,1083 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 11 '89%' at 904,1040 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#c0420a'
set label 12 'verwacht 324 erboven' at 904,999 left front noenhanced font 'Open Sans,13' textcolor rgb '#323f4b'
set label 13 'Plafond bereikt' at 1322,1083 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 14 '9 december' at 1322,1040 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#c0420a'
set label 15 '1 op 10: op of vóór 21 november' at 1322,999 left front noenhanced font 'Open Sans,13' textcolor rgb '#323f4b'
set label 16 'Uitgaven cumulatief' at 50,938 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 17 'tegen het plafond' at 275,938 left front noenhanced font 'Open Sans,16' textcolor rgb '#1f2933'
set label 18 '0' at 112,515 right front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 19 '1.000' at 112,575.97 right front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 20 '2.000' at 112,636.95 right front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 21 '3.000' at 112,697.92 right front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 22 '4.000' at 112,758.9 right front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 23 '5.000' at 112,819.87 right front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 24 '6.000' at 112,880.85 right front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 25 'realisatie' at 500.67,898 right front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 26 'verwacht' at 512.67,898 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 27 '3.972' at 496.67,772.18 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 28 'Verwacht' at 734,872.24 left front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 29 '5.824' at 905,872.24 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 30 'Plafond' at 734,848.24 left front noenhanced font 'Open Sans Bold,14' textcolor rgb '#c0420a'
set label 31 '5.500' at 905,848.24 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#c0420a'
set label 32 'j' at 168.33,497 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 33 'f' at 216.67,497 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 34 'm' at 265,497 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 35 'a' at 313.33,497 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 36 'm' at 361.67,497 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 37 'j' at 410,497 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 38 'j' at 458.33,497 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 39 'a' at 506.67,497 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 40 's' at 555,497 center front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 41 'o' at 603.33,497 center front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 42 'n' at 651.67,497 center front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 43 'd' at 700,497 center front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 44 'Prijs en hoeveelheid' at 1000,938 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 45 'geen basis met aantallen om mee te vergelijken' at 1000,878 left front noenhanced font 'Open Sans Italic,15' textcolor rgb '#5f6c7b'
set label 46 'In- en uitstroom,' at 50,438 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 47 'aantal cliënten' at 235,438 left front noenhanced font 'Open Sans,16' textcolor rgb '#1f2933'
set label 48 '14' at 82.5,389.48 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 49 '12' at 147.5,375.97 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 50 '16' at 212.5,403 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 51 '13' at 277.5,382.72 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 52 '15' at 342.5,396.24 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 53 '11' at 407.5,369.21 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 54 '10' at 472.5,362.45 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 55 '14' at 537.5,389.48 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 56 '12' at 602.5,375.97 center front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 57 '12' at 667.5,375.97 center front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 58 '11' at 732.5,369.21 center front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 59 '10' at 797.5,362.45 center front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 60 '11' at 82.5,194.52 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 61 '12' at 147.5,187.76 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 62 '10' at 212.5,201.28 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 63 '12' at 277.5,187.76 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 64 '11' at 342.5,194.52 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 65 '13' at 407.5,181 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 66 '12' at 472.5,187.76 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 67 '9' at 537.5,208.03 center front noenhanced font 'Open Sans,12' textcolor rgb '#323f4b'
set label 68 '11' at 602.5,194.52 center front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 69 '11' at 667.5,194.52 center front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 70 '11' at 732.5,194.52 center front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 71 '11' at 797.5,194.52 center front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 72 'jan' at 82.5,148 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 73 'feb' at 147.5,148 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 74 'mrt' at 212.5,148 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 75 'apr' at 277.5,148 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 76 'mei' at 342.5,148 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 77 'jun' at 407.5,148 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 78 'jul' at 472.5,148 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 79 'aug' at 537.5,148 center front noenhanced font 'Open Sans,13' textcolor rgb '#1f2933'
set label 80 'sep' at 602.5,148 center front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 81 'okt' at 667.5,148 center front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 82 'nov' at 732.5,148 center front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 83 'dec' at 797.5,148 center front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 84 '+3' at 82.5,113 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#c0420a'
set label 85 '0' at 147.5,113 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 86 '+6' at 212.5,113 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#c0420a'
set label 87 '+1' at 277.5,113 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#c0420a'
set label 88 '+4' at 342.5,113 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#c0420a'
set label 89 '−2' at 407.5,113 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 90 '−2' at 472.5,113 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 91 '+5' at 537.5,113 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#c0420a'
set label 92 '+1' at 602.5,113 center front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 93 '+1' at 667.5,113 center front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 94 '0' at 732.5,113 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 95 '−1' at 797.5,113 center front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 96 'Instroom' at 839,349.93 left front noenhanced font 'Open Sans Bold,14' textcolor rgb '#52606d'
set label 97 'Uitstroom' at 839,223.93 left front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 98 'Saldo' at 839,113 left front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 99 '168' at 82.5,82 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 100 '168' at 147.5,82 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 101 '174' at 212.5,82 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 102 '175' at 277.5,82 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 103 '179' at 342.5,82 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 104 '177' at 407.5,82 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 105 '175' at 472.5,82 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 106 '180' at 537.5,82 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 107 '181' at 602.5,82 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 108 '182' at 667.5,82 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 109 '182' at 732.5,82 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 110 '181' at 797.5,82 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 111 'Stand' at 839,82 left front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 112 'Stoplicht,' at 1000,438 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 113 'januari–augustus 2021' at 1108,438 left front noenhanced font 'Open Sans,16' textcolor rgb '#1f2933'
set label 114 'Norm' at 1455,402 right front noenhanced font 'Open Sans Bold,13' textcolor rgb '#5f6c7b'
set label 115 'Realisatie' at 1575,402 right front noenhanced font 'Open Sans Bold,13' textcolor rgb '#5f6c7b'
set label 116 'Δ' at 1704,402 right front noenhanced font 'Open Sans Bold,13' textcolor rgb '#5f6c7b'
set label 117 '380' at 1455,354 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 118 '405' at 1575,354 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 119 '+6,6%' at 1704,354 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#c0420a'
set label 120 'Instroom per maand' at 1050,362.44 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 121 'aantal · minder is beter' at 1050,339.94 left front noenhanced font 'Open Sans,11' textcolor rgb '#5f6c7b'
set label 122 '370' at 1455,296 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 123 '371' at 1575,296 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 124 '+0,3%' at 1704,296 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#0072b2'
set label 125 'Uitstroom per maand' at 1050,304.44 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 126 'aantal · meer is beter' at 1050,281.94 left front noenhanced font 'Open Sans,11' textcolor rgb '#5f6c7b'
set label 127 '11,5' at 1455,238 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 128 '11,9' at 1575,238 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 129 '+3,5%' at 1704,238 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#8a6400'
set label 130 'Mediane doorlooptijd' at 1050,246.44 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 131 'maanden · minder is beter' at 1050,223.94 left front noenhanced font 'Open Sans,11' textcolor rgb '#5f6c7b'
set label 132 '3.300' at 1455,180 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 133 '3.400' at 1575,180 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 134 '+3,0%' at 1704,180 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#8a6400'
set label 135 'Lopende voorzieningen' at 1050,188.44 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 136 'aantal · minder is beter' at 1050,165.94 left front noenhanced font 'Open Sans,11' textcolor rgb '#5f6c7b'
set label 137 '8,0' at 1455,122 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 138 'n.b.' at 1575,122 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 139 '–' at 1704,122 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 140 'Recidive binnen 12 maanden' at 1050,130.44 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 141 '% van uitstroom · minder is beter' at 1050,107.94 left front noenhanced font 'Open Sans,11' textcolor rgb '#5f6c7b'
set label 142 '● op norm   ▲ binnen marge (≤ 5%)   ◆ buiten marge (> 5%)   ○ geen gegevens' at 1000,70 left front noenhanced font 'Open Sans,11' textcolor rgb '#5f6c7b'
set label 143 'Bron: grootboek en berichtenverkeer, stand 31 augustus 2021. Banden: 50, 80 en 95 van de 100 verwachte uitkomsten. n.b. = nog niet beschikbaar.' at 50,28 left front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 144 'blad 1 van 12' at 1704,28 right front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
plot $rm_1 using 1:2 with filledcurves closed fillcolor rgb '#f5f7f9' fillstyle solid noborder notitle, \
     $rm_2 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_3 using 1:2 with filledcurves closed fillcolor rgb '#f5f7f9' fillstyle solid noborder notitle, \
     $rm_4 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_band95_5 using 1:2 with filledcurves closed fillcolor rgb '#dfe7ef' fillstyle solid noborder notitle, \
     $rm_band80_6 using 1:2 with filledcurves closed fillcolor rgb '#c3d1df' fillstyle solid noborder notitle, \
     $rm_band50_7 using 1:2 with filledcurves closed fillcolor rgb '#a3b8cc' fillstyle solid noborder notitle, \
     $rm_expected_8 using 1:2 with lines linecolor rgb '#1f2933' linewidth 2.7 dashtype (9.11,5.21) notitle, \
     $rm_actual_9 using 1:2 with lines linecolor rgb '#1f2933' linewidth 4.05 notitle, \
     $rm_10 using 1:2 with points pointtype 7 pointsize 1.45 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_11 using 1:2 with lines linecolor rgb '#9aa5b1' linewidth 1 dashtype (15.63,11.72) notitle, \
     $rm_12 using 1:2 with lines linecolor rgb '#c0420a' linewidth 2.25 notitle, \
     $rm_13 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.2 notitle, \
     $rm_14 using 1:2 with lines linecolor rgb '#c0420a' linewidth 1.2 notitle, \
     $rm_15 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_16 using 1:2 with filledcurves closed fillcolor rgb '#7f93a8' fillstyle solid noborder notitle, \
     $rm_17 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_18 using 1:2 with lines linecolor rgb '#7f93a8' linewidth 1.4 notitle, \
     $rm_19 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_20 using 1:2 with lines linecolor rgb '#7f93a8' linewidth 1.4 notitle, \
     $rm_21 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_22 using 1:2 with lines linecolor rgb '#7f93a8' linewidth 1.4 notitle, \
     $rm_23 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_24 using 1:2 with lines linecolor rgb '#7f93a8' linewidth 1.4 notitle, \
     $rm_25 using 1:2 with filledcurves closed fillcolor rgb '#1f2933' fillstyle solid noborder notitle, \
     $rm_26 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_27 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.4 notitle, \
     $rm_28 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_29 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.4 notitle, \
     $rm_30 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_31 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.4 notitle, \
     $rm_32 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_33 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.4 notitle, \
     $rm_34 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.5 notitle, \
     $rm_35 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_36 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.4 notitle, \
     $rm_37 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_38 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_39 using 1:2 with points pointtype 7 pointsize 3.58 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_40 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_41 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_42 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_43 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_44 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_45 using 1:2 with points pointtype 6 pointsize 3.2 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_46 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle
unset output
