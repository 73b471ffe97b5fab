package cn.changxiao.billing.collection.rollup;

/** When a compound was built, in bands of ten years; a compound whose year nobody has recorded stands apart. */
enum YearBand {
    BEFORE_1980("1980 年以前", 1980),
    IN_1980S("1980—1989 年", 1990),
    IN_1990S("1990—1999 年", 2000),
    IN_2000S("2000—2009 年", 2010),
    SINCE_2010("2010 年以后", Integer.MAX_VALUE),
    NONE("建成年代不详", 0);

    private final String label;
    private final int end;

    YearBand(String label, int end) {
        this.label = label;
        this.end = end;
    }

    /** The band of a year; 0 for a year that is not known. */
    static YearBand of(int year) {
        if (year == 0) {
            return NONE;
        }
        for (YearBand band : values()) {
            if (year < band.end) {
                return band;
            }
        }
        return SINCE_2010;
    }

    String label() {
        return label;
    }
}
