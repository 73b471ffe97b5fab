package cn.changxiao.fund.publication;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.seal.offline.OpenData;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;

/** Reads what a notice would say: everything a custodian keeps of a compound in some months, by value date. */
@Singleton
public class ReadFundNotice {

    /** Number of a notice that is not published. */
    public static final String UNPUBLISHED = "未公布";

    private static final String NAMES = """
            SELECT c.name, o.name FROM registry_compound c JOIN registry_organisation o ON o.organisation_id = ?
            WHERE c.compound_id = ?
            """;

    private final Sql sql;
    private final FundScope scope;
    private final NoticeUnits units;
    private final NoticeSpendings spendings;

    ReadFundNotice(Sql sql, FundScope scope, NoticeUnits units, NoticeSpendings spendings) {
        this.sql = sql;
        this.scope = scope;
        this.units = units;
        this.spendings = spendings;
    }

    /**
     * What would be published now.
     *
     * @throws NothingToPublish if the custodian keeps no accounts of the compound
     * @throws cn.changxiao.property.NotFound if the viewer does not see the compound
     */
    @ReadOnly
    public FundNotice preview(Viewer viewer, CompoundId compound, NoticePeriod period) {
        return read(viewer, compound, period, UNPUBLISHED);
    }

    FundNotice read(Viewer viewer, CompoundId compound, NoticePeriod period, String number) {
        scope.requireRole(viewer, "编制资金公示", Role.FUND_CUSTODIAN);
        scope.requireVisible(viewer, compound);
        long custodian = viewer.organisationKey();
        NoticeSums sums = units.of(custodian, compound, period);
        if (sums.isEmpty()) {
            throw new NothingToPublish(compound, period);
        }
        return sql.first(
                        NAMES,
                        row -> new FundNotice(
                                new OpenData(
                                        number,
                                        compound.toString(),
                                        row.getString(1),
                                        row.getString(2),
                                        period.from(),
                                        period.until(),
                                        sums.movements(),
                                        spendings.of(custodian, compound, period),
                                        sums.units()),
                                sums.holders()),
                        custodian,
                        compound.value())
                .orElseThrow(() -> new NothingToPublish(compound, period));
    }
}
