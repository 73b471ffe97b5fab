package cn.changxiao.app.console.tariff;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.space.Space;
import java.util.List;

/** A page of parking spaces, with the units found to give one to. */
public record SpaceListPage(List<Space> spaces, PageNumbers numbers, Search search) {

    static SpaceListPage of(List<Space> found, int page, int rows, Search search) {
        boolean isMore = found.size() > rows;
        return new SpaceListPage(
                isMore ? found.subList(0, rows) : found,
                new PageNumbers("/billing/spaces", page, rows, (page - 1L) * rows + found.size()),
                search);
    }

    /** What was looked for and found; {@code key} makes sending the form twice one command. */
    public record Search(String words, List<FindUnits.Hit> hits, String key) {}
}
