package cn.changxiao.app.api.statement;

import cn.changxiao.property.bankstatement.StatementEntryLine;
import cn.changxiao.property.bankstatement.StatementResult;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.bankstatement.format.RefusedLine;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** What the API says of statements; yuan and ids as text, names masked. */
final class StatementJson {

    private StatementJson() {}

    @Serdeable
    record Account(String id, StatementAccountKind kind, StatementPurpose purpose, String number, String name) {

        static Account of(StatementAccount account) {
            return new Account(
                    account.id().toString(), account.kind(), account.purpose(), account.maskedNumber(), account.name());
        }
    }

    @Serdeable
    record NewAccount(StatementAccountKind kind, StatementPurpose purpose, String number, String name) {}

    @Serdeable
    record Id(String id) {}

    @Serdeable
    record Control(String label, String stated, String counted, boolean agrees) {}

    @Serdeable
    record Finding(int line, String column, String sentence) {

        static Finding of(RefusedLine line) {
            return new Finding(line.line(), line.column(), line.sentence());
        }
    }

    @Serdeable
    record Result(
            String file,
            StatementResult.State state,
            int rows,
            int fresh,
            int known,
            int refused,
            String moneyIn,
            String moneyOut,
            List<Control> controls,
            List<Finding> findings) {

        static Result of(StatementResult result, List<RefusedLine> findings) {
            return new Result(
                    result.file().toString(),
                    result.state(),
                    result.rows().total(),
                    result.rows().fresh(),
                    result.rows().known(),
                    result.rows().refused(),
                    result.moneyIn().toString(),
                    result.moneyOut().toString(),
                    result.controls().stream()
                            .map(control ->
                                    new Control(control.label(), control.stated(), control.counted(), control.agrees()))
                            .toList(),
                    findings.stream().map(Finding::of).toList());
        }
    }

    @Serdeable
    record Entry(
            String id,
            LocalDate bookedOn,
            EntryKind kind,
            String amount,
            String counterparty,
            String remark,
            String transaction,
            String refund,
            String order,
            String fee) {

        static Entry of(StatementEntryLine entry) {
            return new Entry(
                    entry.id().toString(),
                    entry.bookedOn(),
                    entry.kind(),
                    entry.amount().toString(),
                    entry.counterparty(),
                    entry.remark(),
                    entry.transaction(),
                    entry.refund(),
                    entry.order(),
                    entry.fee());
        }
    }
}
