package cn.changxiao.fund.receiptbook;

/** The number of a receipt as it is printed: series and number with its zeros in front. Example: 510900 00000012. */
public record ReceiptNumber(String series, long number, int digits) {

    @Override
    public String toString() {
        String text = Long.toString(number);
        return series + " " + "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
