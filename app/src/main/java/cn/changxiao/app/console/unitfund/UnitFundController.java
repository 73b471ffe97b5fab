package cn.changxiao.app.console.unitfund;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.fund.report.CompoundFunds;
import cn.changxiao.fund.report.UnitBalance;
import cn.changxiao.fund.report.UnitStatements;
import cn.changxiao.fund.seal.SignedRoots;
import cn.changxiao.fund.seal.UnitProofs;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What compounds and units have in the fund. */
@Controller("/fund")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE"})
final class UnitFundController {

    private static final int ENTRIES_SHOWN = 200;

    private final CompoundFunds funds;
    private final UnitStatements statements;
    private final SignedRoots roots;
    private final UnitProofs proofs;
    private final Clock clock;

    UnitFundController(
            CompoundFunds funds, UnitStatements statements, SignedRoots roots, UnitProofs proofs, Clock clock) {
        this.funds = funds;
        this.statements = statements;
        this.roots = roots;
        this.proofs = proofs;
        this.clock = clock;
    }

    @Get("/compounds")
    @View("fund/compounds")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    @Navigation(title = "小区资金", section = Section.FUND, order = 30)
    CompoundFundsPage compounds(Viewer viewer) {
        boolean isManager = viewer.role() == Role.PROPERTY_COMPANY || viewer.role() == Role.FALLBACK_MANAGER;
        return new CompoundFundsPage(funds.of(viewer), !isManager);
    }

    @Get("/compounds/{id}")
    @View("fund/units")
    UnitFundsPage units(Viewer viewer, long id) {
        List<UnitBalance> units = statements.ofCompound(viewer, new CompoundId(id));
        return UnitFundsPage.ofCompound(id, units, LocalDate.now(clock).getYear());
    }

    @Get("/mine")
    @View("fund/units")
    @Secured("OWNER")
    @Navigation(title = "我的维修资金", section = Section.FUND, order = 10)
    UnitFundsPage mine(Viewer viewer) {
        return UnitFundsPage.ofOwner(statements.ofOwner(viewer));
    }

    @Get("/units/{id}")
    @View("fund/unit")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE", "OWNER"})
    UnitFundPage unit(Viewer viewer, long id) {
        UnitId unit = new UnitId(id);
        return new UnitFundPage(
                statements.of(viewer, unit, ENTRIES_SHOWN),
                roots.latest(),
                proofs.provableUntil(viewer, unit),
                LocalDate.now(clock).getYear());
    }
}
