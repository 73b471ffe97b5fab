package cn.changxiao.property.paper;

import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.estate.Units;
import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.noticeboard.ReadDecision;
import cn.changxiao.property.noticeboard.VotedUnit;
import cn.changxiao.property.noticeboard.VotedUnits;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.recount.MakeRecountBundle;
import cn.changxiao.property.roll.FrozenRoll;
import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.util.List;

/** Prints the result as it is put up, with the seal under which its recount bundle must be found. */
@Singleton
public class PrintResult {

    private static final int AT_ONCE = 500;

    private final ReadDecision readDecision;
    private final VotedUnits votedUnits;
    private final MakeRecountBundle makeRecountBundle;
    private final ResultPdf pdf;

    PrintResult(ReadDecision readDecision, VotedUnits votedUnits, MakeRecountBundle makeRecountBundle, ResultPdf pdf) {
        this.readDecision = readDecision;
        this.votedUnits = votedUnits;
        this.makeRecountBundle = makeRecountBundle;
        this.pdf = pdf;
    }

    /**
     * Writes the file and leaves the stream open.
     *
     * @throws cn.changxiao.property.recount.NotPublishedYet before the result is published
     */
    public void print(Viewer viewer, DecisionId id, OutputStream out) {
        String seal = makeRecountBundle.make(viewer, id).seal();
        DecisionView view = readDecision.get(viewer, id);
        FrozenRoll roll = view.roll().orElseThrow();
        try (PdfPages pages = pdf.begin(view, view.tally().orElseThrow(), roll, seal, out)) {
            for (int first = 0; first < roll.units(); first += AT_ONCE) {
                List<VotedUnit> some = votedUnits.page(viewer, id, new Units.Window(first, AT_ONCE));
                pdf.add(pages, some);
            }
        }
    }
}
