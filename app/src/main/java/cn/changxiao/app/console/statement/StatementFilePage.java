package cn.changxiao.app.console.statement;

import cn.changxiao.property.bankstatement.StatementFileSummary;
import cn.changxiao.property.bankstatement.StatementResult.State;
import cn.changxiao.property.bankstatement.format.RefusedLine;
import java.time.LocalDate;
import java.util.List;

/** What became of one file. */
public record StatementFilePage(StatementFileSummary file, List<RefusedLine> findings) {

    public StatementFilePage {
        findings = List.copyOf(findings);
    }

    public boolean isRefused() {
        return file.result().state() == State.REFUSED;
    }

    public String period() {
        return file.first().map(LocalDate::toString).orElse("文件未写明")
                + file.last().map(day -> " 至 " + day).orElse("");
    }
}
