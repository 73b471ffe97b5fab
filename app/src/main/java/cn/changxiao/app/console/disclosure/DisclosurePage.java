package cn.changxiao.app.console.disclosure;

import cn.changxiao.billing.disclosure.Disclosure;

/** One disclosure, and what the viewer may do with it. */
public record DisclosurePage(Disclosure disclosure, boolean isOwn, boolean isDrafter) {

    public boolean canPublish() {
        return isOwn && !isDrafter && disclosure.head().isDraft();
    }

    public boolean canWithdraw() {
        return isOwn && disclosure.head().isDraft();
    }
}
