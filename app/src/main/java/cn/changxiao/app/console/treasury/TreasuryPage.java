package cn.changxiao.app.console.treasury;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.treasury.Placement;
import cn.changxiao.fund.treasury.Treasury;
import cn.changxiao.property.party.UserId;
import java.util.List;
import java.util.Optional;

/** A book's money with the forms that move it; each form carries a key of its own. */
public record TreasuryPage(
        List<Book> books,
        Optional<Book> book,
        Optional<Treasury> shown,
        UserId viewer,
        boolean isKeeper,
        String key,
        String today) {

    /** Shown only where there is a book. */
    public Treasury treasury() {
        return shown.orElseThrow();
    }

    public String bookId() {
        return book.map(each -> each.id().toString()).orElse("");
    }

    /** Whether the viewer is the second person for what waits. */
    public boolean canCheck(Placement placement) {
        return isKeeper
                && !placement
                        .back()
                        .map(Placement.Return::maker)
                        .orElse(placement.maker())
                        .equals(viewer);
    }

    /** The colour of a state. */
    public String tone(Placement placement) {
        return switch (placement.state()) {
            case RECORDED, RETURN_RECORDED -> "warn";
            case PLACED -> placement.isDue(treasury().today()) ? "bad" : "info";
            case RETURNED -> "good";
            case CANCELLED -> "neutral";
        };
    }

    /** The state, or that it should be back by now. */
    public String state(Placement placement) {
        return placement.isDue(treasury().today())
                ? "已到期待收回"
                : placement.state().label();
    }
}
