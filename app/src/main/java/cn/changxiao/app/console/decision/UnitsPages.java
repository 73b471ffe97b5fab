package cn.changxiao.app.console.decision;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.estate.Units;
import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.noticeboard.ReadDecision;
import cn.changxiao.property.noticeboard.VotedUnits;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/** Gathers the masked list, for staff and owners alike. */
@Singleton
public class UnitsPages {

    private static final int UNITS = 100;

    private final ReadDecision readDecision;
    private final VotedUnits votedUnits;

    UnitsPages(ReadDecision readDecision, VotedUnits votedUnits) {
        this.readDecision = readDecision;
        this.votedUnits = votedUnits;
    }

    /** A page of the list, below the address of the decision's own page. */
    public UnitsPage page(Viewer viewer, DecisionId id, String back, int page) {
        DecisionView view = readDecision.get(viewer, id);
        PageNumbers numbers = new PageNumbers(
                back + "/units", Math.max(1, page), UNITS, view.participation().allUnits());
        return new UnitsPage(
                view,
                votedUnits.page(viewer, id, new Units.Window(Math.toIntExact(numbers.offset()), UNITS)),
                numbers,
                back);
    }
}
