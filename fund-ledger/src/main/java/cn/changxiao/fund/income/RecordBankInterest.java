package cn.changxiao.fund.income;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.voucher.FutureDate;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** The maker's half: what the bank credited on the money at call. */
@Singleton
public class RecordBankInterest {

    private final Clock clock;
    private final FundScope scope;
    private final BankInterestRows rows;
    private final AuditLog audit;

    RecordBankInterest(Clock clock, FundScope scope, BankInterestRows rows, AuditLog audit) {
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /** What awaits a second person; the same again for the same key. */
    @Transactional
    public BankInterestId record(Viewer viewer, NewBankInterest interest) {
        scope.kept(viewer, interest.book(), "登记利息");
        LocalDate today = LocalDate.now(clock);
        if (interest.receivedOn().isAfter(today)) {
            throw new FutureDate(interest.receivedOn(), today);
        }
        return rows.known(interest).orElseGet(() -> {
            BankInterestId id = rows.insert(viewer, interest);
            audit.record(
                    viewer,
                    "RecordBankInterest",
                    "bank-interest:" + id,
                    "登记活期利息 %s 元".formatted(interest.amount().grouped()));
            return id;
        });
    }
}
