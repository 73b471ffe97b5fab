package cn.changxiao.app.console.decision;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.noticeboard.VotedUnit;
import java.util.List;

/** The masked list of the units that decide; {@code back} is the page it belongs to. */
public record UnitsPage(DecisionView view, List<VotedUnit> units, PageNumbers numbers, String back) {

    public boolean showsVotes() {
        return view.tally().isPresent();
    }
}
