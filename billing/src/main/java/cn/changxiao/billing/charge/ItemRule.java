package cn.changxiao.billing.charge;

/** The named rules of one fee item. */
public record ItemRule(Rounding rounding, Proration proration) {

    /** What holds where nothing else is said: by day, half up to the fen. */
    public static final ItemRule DEFAULT = new ItemRule(Rounding.HALF_UP_FEN, Proration.BY_DAY);
}
