package cn.changxiao.fund.loss;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** The maker's half of booking a lost building: which, since when, by which document. Nothing is booked yet. */
@Singleton
public class RecordBuildingLoss {

    private static final String KNOWN = "SELECT loss_id, content_hash FROM fund_loss WHERE business_key = ?";

    private static final String BUILDING = """
            SELECT COUNT(*) FROM registry_building WHERE building_id = ? AND compound_id = ?
            """;

    private static final String EARLIER = """
            SELECT lost_on FROM fund_loss WHERE building_id = ? AND state <> 'REJECTED'
            """;

    private static final String INSERT = """
            INSERT INTO fund_loss (loss_id, business_key, content_hash, custodian_id, compound_id, building_id, lost_on,
                evidence, state, maker_id, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'RECORDED', ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final AuditLog audit;

    RecordBuildingLoss(Sql sql, Ids ids, Clock clock, FundScope scope, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * The loss that awaits a second person; the same again for the same key.
     *
     * @throws LossAlreadyRecorded if the building's loss was recorded under another key
     */
    @Transactional
    public BuildingLossId record(Viewer viewer, NewBuildingLoss loss) {
        scope.requireRole(viewer, "登记房屋灭失", Role.FUND_CUSTODIAN);
        scope.requireVisible(viewer, loss.compound());
        if (loss.lostOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidValue("灭失日期 %s 晚于今天，请在房屋灭失后登记。".formatted(loss.lostOn()));
        }
        return known(loss).orElseGet(() -> insert(viewer, loss));
    }

    private Optional<BuildingLossId> known(NewBuildingLoss loss) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), loss.contentHash())) {
                        throw new KeyReusedWithOtherContent(loss.key());
                    }
                    return new BuildingLossId(row.getLong("loss_id"));
                },
                loss.key().value());
    }

    private BuildingLossId insert(Viewer viewer, NewBuildingLoss loss) {
        if (sql.number(BUILDING, loss.building().value(), loss.compound().value()) == 0) {
            throw new NotFound("楼幢", loss.building());
        }
        sql.first(
                        EARLIER,
                        row -> row.getObject(1, LocalDate.class),
                        loss.building().value())
                .ifPresent(day -> {
                    throw new LossAlreadyRecorded(day);
                });
        BuildingLossId id = new BuildingLossId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                loss.key().value(),
                loss.contentHash(),
                viewer.organisationKey(),
                loss.compound().value(),
                loss.building().value(),
                loss.lostOn(),
                loss.evidence(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "RecordBuildingLoss",
                "building-loss:" + id,
                "登记楼幢 %s 于 %s 灭失".formatted(loss.building(), loss.lostOn()));
        return id;
    }
}
