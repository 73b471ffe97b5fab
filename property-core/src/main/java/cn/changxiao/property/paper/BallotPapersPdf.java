package cn.changxiao.property.paper;

import cn.changxiao.property.ballot.BallotPaper;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import cn.changxiao.property.document.QrCode;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.property.tally.SpecialRule;
import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * 业主表决票: one page for each unit, in the order given. The code holds the token that shows, when the paper comes back,
 * for which unit it was printed; the owner's name is masked, for papers lie in stairwells.
 */
@Singleton
class BallotPapersPdf {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final PdfFonts fonts;

    BallotPapersPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** A document under way; pages leave it as they are added. Closing it leaves the stream open. */
    PdfPages begin(byte[] rollHash, OutputStream out) {
        return PdfPages.a4(fonts, PdfSeal.original(rollHash, ""), out);
    }

    void add(PdfPages pages, Ballot ballot) {
        Decision decision = ballot.decision();
        pages.title("业主表决票", "选票编号 %s".formatted(ballot.paper().number()));
        pages.facts(facts(ballot));
        pages.heading("表决事项：%s".formatted(decision.title()));
        pages.note(
                "%s（%s）".formatted(decision.matter().label(), decision.matter().clause()), PdfStyle.NOTE);
        decision.text().lines().filter(line -> !line.isBlank()).forEach(pages::paragraph);
        pages.heading("请在一项前的方框内打“√”（只选一项，多选或不选无效）");
        pages.note(choices(decision), PdfStyle.BODY.sized(14));
        pages.heading("业主签字：________________　　联系电话：________________　　日期：________________");
        pages.note("共有的房屋由共有人推选一人行使表决权；委托他人投票的，请附业主签字的委托书。", PdfStyle.NOTE);
        pages.note("弃权计入参与表决。截止时间以后收到的选票无效；每户只计一票，改变意见请在截止前更正。", PdfStyle.NOTE);
        pages.note("校验码 %s".formatted(ballot.paper().token()), PdfStyle.NOTE);
        pages.qr(QrCode.of(ballot.paper().token()), "回收录入");
        pages.newPage();
    }

    private static List<Fact> facts(Ballot ballot) {
        Decision.Voting voting = ballot.decision().votingOrThrow("打印选票");
        return List.of(
                new Fact("小区", ballot.compoundName()),
                new Fact("表决范围", ballot.decision().scopeText()),
                new Fact("房屋", ballot.paper().place()),
                new Fact("建筑面积", ballot.paper().area() + " m²"),
                new Fact("业主", ballot.maskedOwners()),
                new Fact("表决时间", "%s 至 %s".formatted(text(voting.opensAt()), text(voting.closesAt()))));
    }

    private static String choices(Decision decision) {
        return Arrays.stream(Choice.values())
                .filter(choice ->
                        choice != Choice.FOLLOW_MAJORITY || decision.special().contains(SpecialRule.FOLLOW_MAJORITY))
                .map(choice -> "□ " + choice.label())
                .collect(Collectors.joining("　　　　"));
    }

    private static String text(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** What stands on one page. */
    record Ballot(Decision decision, String compoundName, BallotPaper paper, String maskedOwners) {}
}
