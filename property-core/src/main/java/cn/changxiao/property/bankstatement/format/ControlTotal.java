package cn.changxiao.property.bankstatement.format;

import java.math.BigDecimal;

/** A total that the file states beside what its rows come to. A difference is named and never corrected. */
public record ControlTotal(String label, String stated, String counted, boolean agrees) {

    /** Two sums, compared as numbers. */
    public static ControlTotal of(String label, BigDecimal stated, BigDecimal counted) {
        return new ControlTotal(label, stated.toPlainString(), counted.toPlainString(), stated.compareTo(counted) == 0);
    }

    /** Two counts. */
    public static ControlTotal count(String label, long stated, long counted) {
        return new ControlTotal(label, Long.toString(stated), Long.toString(counted), stated == counted);
    }
}
