package cn.changxiao.property.paper;

import cn.changxiao.property.ballot.Channel;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.noticeboard.VotedUnit;
import cn.changxiao.property.recount.RuleClauses;
import cn.changxiao.property.roll.FrozenRoll;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.property.tally.Comparison;
import cn.changxiao.property.tally.Measure;
import cn.changxiao.property.tally.SpecialRule;
import cn.changxiao.property.tally.Tally;
import cn.changxiao.property.tally.VoteSum;
import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** 业主共同决定结果公告: scope, heads, area, each comparison with its arithmetic, and the masked list by unit. */
@Singleton
class ResultPdf {

    private static final List<PdfColumn> SUMS = List.of(
            PdfColumn.text("项目", 3),
            PdfColumn.number("总数", 3),
            PdfColumn.number("参与", 3),
            PdfColumn.number("赞同", 3),
            PdfColumn.number("反对", 3),
            PdfColumn.number("弃权", 3));
    private static final List<PdfColumn> ARITHMETIC = List.of(
            PdfColumn.text("项目", 4),
            PdfColumn.text("要求", 2),
            PdfColumn.text("计算", 5),
            PdfColumn.text("结果", 2),
            PdfColumn.text("依据", 4));
    private static final List<PdfColumn> UNITS = List.of(
            PdfColumn.text("房屋", 4),
            PdfColumn.text("业主", 3),
            PdfColumn.number("建筑面积（m²）", 3),
            PdfColumn.text("表决意见", 2),
            PdfColumn.text("方式", 2));

    private final PdfFonts fonts;

    ResultPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** A document under way with everything but the list of units; closing it leaves the stream open. */
    PdfPages begin(DecisionView view, Tally tally, FrozenRoll roll, String seal, OutputStream out) {
        Decision decision = view.decision();
        PdfPages pages = PdfPages.a4(fonts, new PdfSeal(seal, "", 1), out);
        pages.title("业主共同决定结果公告", decision.title());
        pages.facts(facts(view, roll));
        pages.heading("结论：%s".formatted(tally.verdict().label()));
        pages.table(SUMS, List.of(sums(Measure.HEADS, tally.heads()), sums(Measure.AREA, tally.area())));
        pages.heading("计算过程");
        pages.table(ARITHMETIC, arithmetic(tally, RuleClauses.of(decision, view.rules())));
        pages.note(
                "表决事项依据%s。弃权计入参与表决；比例以整数相乘比较，不经四舍五入。"
                        .formatted(decision.matter().clause()),
                PdfStyle.NOTE);
        for (SpecialRule rule : tally.rules().special()) {
            pages.note("适用“%s”：%s".formatted(rule.label(), rule.legalNote()), PdfStyle.NOTE);
        }
        pages.heading("复核");
        pages.note("表决人名册哈希 %s".formatted(roll.hash()), PdfStyle.NOTE);
        pages.note("复核校验码 %s".formatted(seal), PdfStyle.NOTE);
        pages.note("任何人都可以下载复核包，用 RecountChecker 重新计票；程序显示的复核校验码应与上面一致。", PdfStyle.NOTE);
        pages.heading("表决明细（业主姓名已隐去）");
        return pages;
    }

    void add(PdfPages pages, List<VotedUnit> units) {
        pages.table(UNITS, units.stream().map(ResultPdf::unit).toList());
    }

    private static List<Fact> facts(DecisionView view, FrozenRoll roll) {
        Decision decision = view.decision();
        Decision.Voting voting = decision.votingOrThrow("公示");
        return List.of(
                new Fact("小区", view.compoundName()),
                new Fact("表决范围", decision.scopeText()),
                new Fact("事项", decision.matter().label()),
                new Fact("金额上限", decision.cap().map(cap -> cap.grouped() + " 元").orElse("不涉及")),
                new Fact("表决开始", voting.opensAt().toString().replace('T', ' ')),
                new Fact("表决截止", voting.closesAt().toString().replace('T', ' ')),
                new Fact("名册基准日", roll.day().toString()),
                new Fact("公示期间", publication(decision)));
    }

    private static String publication(Decision decision) {
        return decision.publication()
                .map(publication -> "%s 至 %s".formatted(publication.from(), publication.until()))
                .orElse("—");
    }

    /** Participation first, then consent; dissent alone where that is used. */
    private static List<List<String>> arithmetic(Tally tally, RuleClauses clauses) {
        List<List<String>> lines = new ArrayList<>();
        for (Comparison comparison : tally.comparisons()) {
            boolean isDissent = tally.rules().uses(SpecialRule.DISSENT);
            String what = isDissent ? "反对" : lines.size() < 2 ? "参与" : "同意";
            String clause = isDissent ? clauses.dissent() : lines.size() < 2 ? clauses.quorum() : clauses.consent();
            lines.add(List.of(
                    what + comparison.measure().label(),
                    comparison.threshold().toString(),
                    comparison.text(),
                    comparison.isMet() ? "成立" : "不成立",
                    clause));
        }
        return lines;
    }

    private static List<String> sums(Measure measure, VoteSum sum) {
        return List.of(
                measure.label(),
                measure.text(sum.total()),
                measure.text(sum.participating()),
                measure.text(sum.yes()),
                measure.text(sum.no()),
                measure.text(sum.abstain()));
    }

    private static List<String> unit(VotedUnit unit) {
        return List.of(
                unit.line().place(),
                unit.maskedOwners().isEmpty() ? "—" : unit.maskedOwners(),
                unit.line().area().toString(),
                unit.choice().map(Choice::label).orElse("未参与"),
                unit.channel().map(Channel::label).orElse(""));
    }
}
