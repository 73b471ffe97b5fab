package cn.changxiao.billing.bill;

/** The number of a bill with its issuer: the year and the gap-free number in it, as in {@code 2026-000123}. */
public record BillNumber(int year, long number) {

    private static final int DIGITS = 6;

    @Override
    public String toString() {
        String digits = Long.toString(number);
        return year + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
