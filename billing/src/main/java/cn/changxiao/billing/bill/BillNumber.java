package cn.changxiao.billing.bill;

/** The number of a bill with its issuer: the year and the gap-free number in it, as in {@code 2026-000123}. */
public record BillNumber(int year, long number) {

    @Override
    public String toString() {
        return "%d-%06d".formatted(year, number);
    }
}
