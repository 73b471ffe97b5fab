package cn.changxiao.fund.voucher;

/** The number of a voucher (记账凭证号): gapless from 1 within a book and calendar year. Example: 2026-000017. */
public record VoucherNumber(int year, int number) {

    public VoucherNumber {
        if (number <= 0) {
            throw new IllegalArgumentException("a voucher's number begins at 1: " + number);
        }
    }

    @Override
    public String toString() {
        return "%d-%06d".formatted(year, number);
    }
}
