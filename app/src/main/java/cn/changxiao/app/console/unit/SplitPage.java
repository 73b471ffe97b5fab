package cn.changxiao.app.console.unit;

import cn.changxiao.property.unitrecord.UnitRecord;

/** The form that proposes a split. */
public record SplitPage(UnitRecord unit, String key) {

    /** The rows of the form. */
    public static final int ROWS = 4;
}
