package cn.changxiao.app.console.relief;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.relief.ReliefKind;
import cn.changxiao.billing.relief.ReliefLine;
import cn.changxiao.billing.relief.ReliefState;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.party.Viewer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A page of reliefs, with the units found to relieve; {@code user} may approve what others proposed. */
public record ReliefListPage(List<ReliefLine> reliefs, PageNumbers numbers, long user, Search search) {

    static ReliefListPage of(Viewer viewer, List<ReliefLine> found, int page, int rows, Search search) {
        boolean isMore = found.size() > rows;
        return new ReliefListPage(
                isMore ? found.subList(0, rows) : found,
                new PageNumbers("/billing/reliefs", page, rows, (page - 1L) * rows + found.size()),
                viewer.user().value(),
                search);
    }

    public boolean canCheck(ReliefLine relief) {
        return relief.state() == ReliefState.PROPOSED && relief.proposedBy() != user;
    }

    public boolean canEnd(ReliefLine relief) {
        return relief.state() == ReliefState.APPROVED;
    }

    public List<FeeItem> items() {
        return Stream.of(FeeItem.values()).filter(FeeItem::hasTariff).toList();
    }

    public List<ReliefKind> kinds() {
        return List.of(ReliefKind.values());
    }

    public static String tone(ReliefState state) {
        return switch (state) {
            case PROPOSED -> "warn";
            case APPROVED -> "good";
            case REJECTED -> "bad";
        };
    }

    /** What was looked for and found; {@code key} makes sending the form twice one command. */
    public record Search(String words, List<FindUnits.Hit> hits, String key) {

        static Search of(String words, List<FindUnits.Hit> hits) {
            return new Search(words, hits, "relief:" + UUID.randomUUID());
        }
    }
}
