package cn.changxiao.fund.treasury;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.daycount.InterestYear;
import cn.changxiao.fund.voucher.FutureDate;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** The maker's half of lending money: what is to go where, until when, at which rate. */
@Singleton
public class RecordPlacement {

    private final Clock clock;
    private final FundScope scope;
    private final PlacementRows rows;
    private final InterestYear interestYear;
    private final AuditLog audit;

    RecordPlacement(Clock clock, FundScope scope, PlacementRows rows, InterestYear interestYear, AuditLog audit) {
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.interestYear = interestYear;
        this.audit = audit;
    }

    /** What awaits a second person; the same again for the same key. */
    @Transactional
    public PlacementId record(Viewer viewer, NewPlacement placement) {
        Book book = scope.kept(viewer, placement.book(), "登记定期存款或国债");
        LocalDate today = LocalDate.now(clock);
        if (placement.placedOn().isAfter(today)) {
            throw new FutureDate(placement.placedOn(), today);
        }
        return rows.known(placement).orElseGet(() -> {
            PlacementId id = rows.insert(viewer, placement, interestYear.of(book, placement.placedOn()));
            audit.record(
                    viewer,
                    "RecordPlacement",
                    "placement:" + id,
                    "登记%s %s 元，%s 到期"
                            .formatted(
                                    placement.kind().label(),
                                    placement.principal().grouped(),
                                    placement.maturesOn()));
            return id;
        });
    }
}
