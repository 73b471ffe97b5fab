package cn.changxiao.property.paper;

import cn.changxiao.property.ballot.BallotPaper;
import cn.changxiao.property.ballot.IssueBallotPapers;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.Units;
import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.noticeboard.ReadDecision;
import cn.changxiao.property.noticeboard.VotedUnit;
import cn.changxiao.property.noticeboard.VotedUnits;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.FrozenRoll;
import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Prints the ballot papers of all units that decide, building by building in the order in which they are delivered. Pages
 * go to the stream as they are set, so that a compound of thousands needs no more memory than a house.
 */
@Singleton
public class PrintBallotPapers {

    private static final int AT_ONCE = 500;

    private final IssueBallotPapers issueBallotPapers;
    private final ReadDecision readDecision;
    private final VotedUnits votedUnits;
    private final BallotPapersPdf pdf;

    PrintBallotPapers(
            IssueBallotPapers issueBallotPapers,
            ReadDecision readDecision,
            VotedUnits votedUnits,
            BallotPapersPdf pdf) {
        this.issueBallotPapers = issueBallotPapers;
        this.readDecision = readDecision;
        this.votedUnits = votedUnits;
        this.pdf = pdf;
    }

    /**
     * Writes the file and leaves the stream open; printed again, the papers are the same.
     *
     * @throws cn.changxiao.property.decision.StepNotAllowed before the announcement and after the vote
     */
    public void print(Viewer viewer, DecisionId id, OutputStream out) {
        List<BallotPaper> papers = issueBallotPapers.issue(viewer, id);
        DecisionView view = readDecision.get(viewer, id);
        byte[] rollHash =
                view.roll().map(FrozenRoll::hash).map(HexFormat.of()::parseHex).orElseThrow();
        try (PdfPages pages = pdf.begin(rollHash, out)) {
            for (int first = 0; first < papers.size(); first += AT_ONCE) {
                List<BallotPaper> some = papers.subList(first, Math.min(first + AT_ONCE, papers.size()));
                Map<UnitId, String> owners = owners(viewer, id, new Units.Window(first, some.size()));
                for (BallotPaper paper : some) {
                    pdf.add(
                            pages,
                            new BallotPapersPdf.Ballot(
                                    view.decision(),
                                    view.compoundName(),
                                    paper,
                                    owners.getOrDefault(paper.unit(), "")));
                }
            }
        }
    }

    private Map<UnitId, String> owners(Viewer viewer, DecisionId id, Units.Window window) {
        Map<UnitId, String> owners = new HashMap<>();
        for (VotedUnit unit : votedUnits.page(viewer, id, window)) {
            owners.put(unit.line().unit(), unit.maskedOwners());
        }
        return owners;
    }
}
