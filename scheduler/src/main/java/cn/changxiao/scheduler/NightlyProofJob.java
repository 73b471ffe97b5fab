package cn.changxiao.scheduler;

import cn.changxiao.billing.collection.ProveCollection;
import cn.changxiao.billing.collection.revision.ProveRevisions;
import cn.changxiao.billing.receivable.ProveReceivables;
import cn.changxiao.billing.receivable.ReceivableFinding;
import cn.changxiao.fund.proof.Finding;
import cn.changxiao.fund.proof.Proof;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.tie.DailyTie;
import cn.changxiao.fund.tie.TieAllBooks;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;

/** Proves every night that the books are right; what is wrong is parked line by line, nothing is mended. */
@Prototype
@DisallowConcurrentExecution
final class NightlyProofJob extends RecordedJob {

    private static final int SHOWN_FINDINGS_MAX = 100;

    private final ProveFund proveFund;
    private final TieAllBooks tieAllBooks;
    private final ProveCollection proveCollection;
    private final ProveRevisions proveRevisions;
    private final ProveReceivables proveReceivables;

    NightlyProofJob(
            RunHistory history,
            Clock clock,
            ProveFund proveFund,
            TieAllBooks tieAllBooks,
            ProveCollection proveCollection,
            ProveRevisions proveRevisions,
            ProveReceivables proveReceivables) {
        super(ScheduledTask.NIGHTLY_PROOF, history, clock);
        this.proveFund = proveFund;
        this.tieAllBooks = tieAllBooks;
        this.proveCollection = proveCollection;
        this.proveRevisions = proveRevisions;
        this.proveReceivables = proveReceivables;
    }

    @Override
    void work(LocalDate businessDate, RunReport report) {
        report.each("维修资金账簿", () -> proveFund(report));
        report.each("维修资金四方核对", () -> tieBooks(report));
        report.each("收缴率汇总", () -> proveCollection(report));
        report.each("月末以后的更正", () -> proveRevisions(report));
        report.each("应收与收款", () -> proveReceivables(report));
    }

    private String proveFund(RunReport report) {
        Proof proof = proveFund.prove();
        for (Finding finding :
                proof.findings().stream().limit(SHOWN_FINDINGS_MAX).toList()) {
            report.park(
                    finding.subject(),
                    "%s：应为 %d，实为 %d".formatted(finding.rule().label(), finding.expected(), finding.found()));
        }
        return "核对凭证 %d 张、分录 %d 行、账户 %d 个，差异 %d 处。"
                .formatted(
                        proof.journals(),
                        proof.postings(),
                        proof.accounts(),
                        proof.findings().size());
    }

    private String tieBooks(RunReport report) {
        List<DailyTie> ties = tieAllBooks.tie();
        ties.stream()
                .flatMap(tie -> tie.faults().stream())
                .limit(SHOWN_FINDINGS_MAX)
                .forEach(fault -> report.park(
                        fault.subject(),
                        "%s：应为 %s 元，实为 %s 元".formatted(fault.level().label(), fault.expected(), fault.found())));
        return "分户、楼栋、总账、银行四方核对账簿 %d 个，不平 %d 个。"
                .formatted(
                        ties.size(), ties.stream().filter(tie -> !tie.holds()).count());
    }

    private String proveCollection(RunReport report) {
        List<ProveCollection.Difference> differences = proveCollection.prove();
        for (ProveCollection.Difference difference :
                differences.stream().limit(SHOWN_FINDINGS_MAX).toList()) {
            report.park(
                    difference.row().text(), "%s 与账单和收款相差 %d".formatted(difference.total(), difference.difference()));
        }
        return "核对收缴率的月度、年度和楼栋汇总，差异 %d 处。".formatted(differences.size());
    }

    private String proveRevisions(RunReport report) {
        List<ProveRevisions.Difference> differences = proveRevisions.prove();
        for (ProveRevisions.Difference difference :
                differences.stream().limit(SHOWN_FINDINGS_MAX).toList()) {
            report.park(
                    "小区 %d 账期 %d，%s 登记"
                            .formatted(difference.compound(), difference.countedPeriod(), difference.recordedOn()),
                    "月末以后的更正与原始记录应收相差 %d 分、已收相差 %d 分".formatted(difference.due(), difference.paid()));
        }
        return "核对月末以后的更正，差异 %d 处。".formatted(differences.size());
    }

    private String proveReceivables(RunReport report) {
        List<ReceivableFinding> findings = proveReceivables.prove();
        for (ReceivableFinding finding :
                findings.stream().limit(SHOWN_FINDINGS_MAX).toList()) {
            report.park(
                    finding.subject(),
                    "%s：应为 %d 分，实为 %d 分".formatted(finding.rule().label(), finding.expected(), finding.found()));
        }
        return "核对账单、未缴、缴费、预存款和退款，差异 %d 处。".formatted(findings.size());
    }
}
