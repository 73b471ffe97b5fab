package cn.changxiao.billing.closing;

/** How many there are of one item before a month is closed. */
public record ClosingCheck(ClosingItem item, long count) {

    public boolean isDone() {
        return count == 0;
    }

    public boolean keepsOpen() {
        return item.blocks() && count > 0;
    }
}
