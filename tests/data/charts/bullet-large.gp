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
set output 'bullet-large-1.png'
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
40 735
1560 735
EOD
$rm_2 << EOD
50.6 690
66 674.6
81.4 690
66 705.4
EOD
$rm_3 << EOD
815 673.2
1215 673.2
1215 706.8
815 706.8
EOD
$rm_4 << EOD
1081.67 673.2
1081.67 673.2
1081.67 706.8
1081.67 706.8
EOD
$rm_5 << EOD
815 683.11
1099.21 683.11
1099.21 696.89
815 696.89
EOD
$rm_6 << EOD
1081.67 670.2
1081.67 709.8
EOD
$rm_7 << EOD
1300 689.79
1322 698.29
1344 704.28
1366 706
1388 702.94
1410 696
1432 687.23
1454 679.22
1476 674.32
1498 674
1520 678.32
1542 689.79
EOD
$rm_8 << EOD
1542 689.79
EOD
$rm_9 << EOD
40 650
1560 650
EOD
$rm_10 << EOD
66 610
EOD
$rm_11 << EOD
815 593.2
1215 593.2
1215 626.8
815 626.8
EOD
$rm_12 << EOD
1081.67 593.2
1081.67 593.2
1081.67 626.8
1081.67 626.8
EOD
$rm_13 << EOD
815 603.11
1082.39 603.11
1082.39 616.89
815 616.89
EOD
$rm_14 << EOD
1081.67 590.2
1081.67 629.8
EOD
$rm_15 << EOD
1300 623.45
1322 626
1344 623.8
1366 617.51
1388 608.98
1410 600.74
1432 595.19
1454 594
1476 597.5
1498 604.67
1520 613.38
1542 609.92
EOD
$rm_16 << EOD
1542 609.92
EOD
$rm_17 << EOD
40 570
1560 570
EOD
$rm_18 << EOD
52 517.4
80 517.4
66 542.6
EOD
$rm_19 << EOD
815 513.2
1215 513.2
1215 546.8
815 546.8
EOD
$rm_20 << EOD
1081.67 513.2
1081.67 513.2
1081.67 546.8
1081.67 546.8
EOD
$rm_21 << EOD
815 523.11
1090.94 523.11
1090.94 536.89
815 536.89
EOD
$rm_22 << EOD
1081.67 510.2
1081.67 549.8
EOD
$rm_23 << EOD
1300 545.31
1322 539.81
1344 531.2
1366 522.6
1388 516.41
1410 514
1432 516.75
1454 523.63
1476 532.58
1498 540.49
1520 546
1542 530.52
EOD
$rm_24 << EOD
1542 530.52
EOD
$rm_25 << EOD
40 490
1560 490
EOD
$rm_26 << EOD
52 437.4
80 437.4
66 462.6
EOD
$rm_27 << EOD
815 433.2
1215 433.2
1215 466.8
815 466.8
EOD
$rm_28 << EOD
1081.67 433.2
1081.67 433.2
1081.67 466.8
1081.67 466.8
EOD
$rm_29 << EOD
815 443.11
1089.75 443.11
1089.75 456.89
815 456.89
EOD
$rm_30 << EOD
1081.67 430.2
1081.67 469.8
EOD
$rm_31 << EOD
1300 452.29
1322 443.65
1344 436.89
1366 434
1388 435.84
1410 441.86
1432 450.29
1454 458.64
1476 464.45
1498 466
1520 462.84
1542 450.02
EOD
$rm_32 << EOD
1542 450.02
EOD
$rm_33 << EOD
40 410
1560 410
EOD
$rm_34 << EOD
66 370
EOD
$rm_35 << EOD
815 353.2
1215 353.2
1215 386.8
815 386.8
EOD
$rm_36 << EOD
1081.67 353.2
1081.67 353.2
1081.67 386.8
1081.67 386.8
EOD
$rm_37 << EOD
815 363.11
1100.33 363.11
1100.33 376.89
815 376.89
EOD
$rm_38 << EOD
1081.67 350.2
1081.67 389.8
EOD
$rm_39 << EOD
1300 357.58
1322 354
1344 354.94
1366 360.21
1388 368.49
1410 377.15
1432 383.55
1454 386
1476 383.55
1498 377.15
1520 368.68
1542 369.81
EOD
$rm_40 << EOD
1542 369.81
EOD
$rm_41 << EOD
40 330
1560 330
EOD
$rm_42 << EOD
66 290
EOD
$rm_43 << EOD
40 250
1560 250
EOD
$rm_44 << EOD
50.6 210
66 194.6
81.4 210
66 225.4
EOD
$rm_45 << EOD
815 193.2
1215 193.2
1215 226.8
815 226.8
EOD
$rm_46 << EOD
1081.67 193.2
1081.67 193.2
1081.67 226.8
1081.67 226.8
EOD
$rm_47 << EOD
815 203.11
1179.44 203.11
1179.44 216.89
815 216.89
EOD
$rm_48 << EOD
1081.67 190.2
1081.67 229.8
EOD
$rm_49 << EOD
1300 205.82
1322 214.68
1344 222.06
1366 226
1388 225.51
1410 220.09
1432 212.22
1454 203.35
1476 196.95
1498 194
1520 195.97
1542 210.25
EOD
$rm_50 << EOD
1542 210.25
EOD
$rm_51 << EOD
40 170
1560 170
EOD
$rm_52 << EOD
52 117.4
80 117.4
66 142.6
EOD
$rm_53 << EOD
815 113.2
1215 113.2
1215 146.8
815 146.8
EOD
$rm_54 << EOD
1081.67 113.2
1081.67 113.2
1081.67 146.8
1081.67 146.8
EOD
$rm_55 << EOD
815 123.11
1094.37 123.11
1094.37 136.89
815 136.89
EOD
$rm_56 << EOD
1081.67 110.2
1081.67 149.8
EOD
$rm_57 << EOD
1300 140.67
1322 144.22
1344 146
1366 140.67
1388 133.56
1410 124.67
1432 117.56
1454 114
1476 115.78
1498 121.11
1520 128.22
1542 130
EOD
$rm_58 << EOD
1542 130
EOD
$rm_59 << EOD
40 90
1560 90
EOD
set label 1 'Twee van de acht KPI'."'".'s staan op rood: instroom en wachttijd tot start zorg' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'Gemeente Voorbeeld  ·  Stoplichtrapportage Jeugd, april 2021  ·  balk = realisatie, streep = norm, achtergrond = bandbreedte' at 40,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 3 '● op norm   ▲ binnen marge (≤ 0%)   ◆ buiten marge (> 0%)   ○ geen gegevens.  Vorm én kleur dragen dezelfde betekenis.' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 4 'Norm' at 523.72,755 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 5 'Realisatie' at 665,755 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 6 'Δ' at 772,755 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 7 'KPI' at 100,755 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 8 'Realisatie als % van norm' at 815,755 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 9 'Laatste 12 maanden' at 1300,755 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 10 '4.691.100' at 523.72,690 right front noenhanced font 'Open Sans,18' textcolor rgb '#323f4b'
set label 11 '4.999.725' at 665,690 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 12 '+6,6%' at 772,690 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#c0420a'
set label 13 'Instroom per maand' at 100,700.13 left front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 14 'aantal · minder is beter' at 100,673.13 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 15 'norm' at 1081.67,722 center front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 16 '4.567.650' at 523.72,610 right front noenhanced font 'Open Sans,18' textcolor rgb '#323f4b'
set label 17 '4.579.995' at 665,610 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 18 '+0,3%' at 772,610 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#0072b2'
set label 19 'Uitstroom per maand' at 100,620.13 left front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 20 'aantal · meer is beter' at 100,593.13 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 21 '141.967,5' at 523.72,530 right front noenhanced font 'Open Sans,18' textcolor rgb '#323f4b'
set label 22 '146.905,5' at 665,530 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 23 '+3,5%' at 772,530 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#8a6400'
set label 24 'Mediane doorlooptijd' at 100,540.13 left front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 25 'maanden · minder is beter' at 100,513.13 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 26 '40.738.500' at 523.72,450 right front noenhanced font 'Open Sans,18' textcolor rgb '#323f4b'
set label 27 '41.973.000' at 665,450 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 28 '+3,0%' at 772,450 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#8a6400'
set label 29 'Lopende voorzieningen' at 100,460.13 left front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 30 'aantal · minder is beter' at 100,433.13 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 31 '246.900,0' at 523.72,370 right front noenhanced font 'Open Sans,18' textcolor rgb '#323f4b'
set label 32 '264.183,0' at 665,370 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 33 '+7,0%' at 772,370 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#0072b2'
set label 34 'Afschaling naar…' at 100,380.13 left front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 35 '% van uitstroom · meer is beter' at 100,353.13 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 36 '98.760,0' at 523.72,290 right front noenhanced font 'Open Sans,18' textcolor rgb '#323f4b'
set label 37 'n.b.' at 665,290 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#5f6c7b'
set label 38 '–' at 772,290 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#5f6c7b'
set label 39 'Recidive binnen 12…' at 100,300.13 left front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 40 '% van uitstroom · minder is beter' at 100,273.13 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 41 'geen gegevens ontvangen' at 815,290 left front noenhanced font 'Open Sans Italic,15' textcolor rgb '#5f6c7b'
set label 42 '74.070,0' at 523.72,210 right front noenhanced font 'Open Sans,18' textcolor rgb '#323f4b'
set label 43 '101.229,0' at 665,210 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 44 '+36,7%' at 772,210 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#c0420a'
set label 45 'Wachttijd tot start zorg' at 100,220.13 left front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 46 'weken · minder is beter' at 100,193.13 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 47 '25.924,50' at 523.72,130 right front noenhanced font 'Open Sans,18' textcolor rgb '#323f4b'
set label 48 '27.159,00' at 665,130 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 49 '+4,8%' at 772,130 right front noenhanced font 'Open Sans Bold,18' textcolor rgb '#8a6400'
set label 50 'Gemiddelde prijs per…' at 100,140.13 left front noenhanced font 'Open Sans Bold,18' textcolor rgb '#1f2933'
set label 51 '€ · minder is beter' at 100,113.13 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
plot $rm_1 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.5 notitle, \
     $rm_2 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_3 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_4 using 1:2 with filledcurves closed fillcolor rgb '#d5dce3' fillstyle solid noborder notitle, \
     $rm_5 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_6 using 1:2 with lines linecolor rgb '#1f2933' linewidth 4 notitle, \
     $rm_7 using 1:2 with lines linecolor rgb '#8a95a1' linewidth 2.2 notitle, \
     $rm_8 using 1:2 with points pointtype 7 pointsize 1.31 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_9 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_10 using 1:2 with points pointtype 7 pointsize 4.36 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_11 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_12 using 1:2 with filledcurves closed fillcolor rgb '#d5dce3' fillstyle solid noborder notitle, \
     $rm_13 using 1:2 with filledcurves closed fillcolor rgb '#1f2933' fillstyle solid noborder notitle, \
     $rm_14 using 1:2 with lines linecolor rgb '#1f2933' linewidth 4 notitle, \
     $rm_15 using 1:2 with lines linecolor rgb '#8a95a1' linewidth 2.2 notitle, \
     $rm_16 using 1:2 with points pointtype 7 pointsize 1.31 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_17 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_18 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_19 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_20 using 1:2 with filledcurves closed fillcolor rgb '#d5dce3' fillstyle solid noborder notitle, \
     $rm_21 using 1:2 with filledcurves closed fillcolor rgb '#1f2933' fillstyle solid noborder notitle, \
     $rm_22 using 1:2 with lines linecolor rgb '#1f2933' linewidth 4 notitle, \
     $rm_23 using 1:2 with lines linecolor rgb '#8a95a1' linewidth 2.2 notitle, \
     $rm_24 using 1:2 with points pointtype 7 pointsize 1.31 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_25 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_26 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_27 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_28 using 1:2 with filledcurves closed fillcolor rgb '#d5dce3' fillstyle solid noborder notitle, \
     $rm_29 using 1:2 with filledcurves closed fillcolor rgb '#1f2933' fillstyle solid noborder notitle, \
     $rm_30 using 1:2 with lines linecolor rgb '#1f2933' linewidth 4 notitle, \
     $rm_31 using 1:2 with lines linecolor rgb '#8a95a1' linewidth 2.2 notitle, \
     $rm_32 using 1:2 with points pointtype 7 pointsize 1.31 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_33 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_34 using 1:2 with points pointtype 7 pointsize 4.36 linewidth 1.5 linecolor rgb '#0072b2' notitle, \
     $rm_35 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_36 using 1:2 with filledcurves closed fillcolor rgb '#d5dce3' fillstyle solid noborder notitle, \
     $rm_37 using 1:2 with filledcurves closed fillcolor rgb '#1f2933' fillstyle solid noborder notitle, \
     $rm_38 using 1:2 with lines linecolor rgb '#1f2933' linewidth 4 notitle, \
     $rm_39 using 1:2 with lines linecolor rgb '#8a95a1' linewidth 2.2 notitle, \
     $rm_40 using 1:2 with points pointtype 7 pointsize 1.31 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_41 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_42 using 1:2 with points pointtype 6 pointsize 3.9 linewidth 1.5 linecolor rgb '#5f6c7b' notitle, \
     $rm_43 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_44 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_45 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_46 using 1:2 with filledcurves closed fillcolor rgb '#d5dce3' fillstyle solid noborder notitle, \
     $rm_47 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_48 using 1:2 with lines linecolor rgb '#1f2933' linewidth 4 notitle, \
     $rm_49 using 1:2 with lines linecolor rgb '#8a95a1' linewidth 2.2 notitle, \
     $rm_50 using 1:2 with points pointtype 7 pointsize 1.31 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_51 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_52 using 1:2 with filledcurves closed fillcolor rgb '#e6a700' fillstyle solid noborder notitle, \
     $rm_53 using 1:2 with filledcurves closed fillcolor rgb '#eef1f4' fillstyle solid noborder notitle, \
     $rm_54 using 1:2 with filledcurves closed fillcolor rgb '#d5dce3' fillstyle solid noborder notitle, \
     $rm_55 using 1:2 with filledcurves closed fillcolor rgb '#1f2933' fillstyle solid noborder notitle, \
     $rm_56 using 1:2 with lines linecolor rgb '#1f2933' linewidth 4 notitle, \
     $rm_57 using 1:2 with lines linecolor rgb '#8a95a1' linewidth 2.2 notitle, \
     $rm_58 using 1:2 with points pointtype 7 pointsize 1.31 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_59 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle
unset output
