package cn.changxiao.app.demo.fund;

import cn.changxiao.fund.loss.BookBuildingLoss;
import cn.changxiao.fund.loss.BuildingLossId;
import cn.changxiao.fund.loss.LossPayee;
import cn.changxiao.fund.loss.NewBuildingLoss;
import cn.changxiao.fund.loss.NewLossPayment;
import cn.changxiao.fund.loss.PrepareLossPayment;
import cn.changxiao.fund.loss.RecordBuildingLoss;
import cn.changxiao.fund.report.CompoundFund;
import cn.changxiao.fund.transfer.CarryOutTransfer;
import cn.changxiao.fund.transfer.NewTransfer;
import cn.changxiao.fund.transfer.PrepareTransfer;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Money that leaves the custodian for good: a compound's assembly took it over, and a building was torn down. */
@Singleton
class FundDepartures {

    private static final String BUILDING = """
            SELECT MAX(building_id) FROM registry_building WHERE compound_id = ? HAVING COUNT(*) > 1
            """;

    private final Sql sql;
    private final PrepareTransfer prepareTransfer;
    private final CarryOutTransfer carryOutTransfer;
    private final RecordBuildingLoss recordBuildingLoss;
    private final BookBuildingLoss bookBuildingLoss;
    private final PrepareLossPayment prepareLossPayment;

    FundDepartures(
            Sql sql,
            PrepareTransfer prepareTransfer,
            CarryOutTransfer carryOutTransfer,
            RecordBuildingLoss recordBuildingLoss,
            BookBuildingLoss bookBuildingLoss,
            PrepareLossPayment prepareLossPayment) {
        this.sql = sql;
        this.prepareTransfer = prepareTransfer;
        this.carryOutTransfer = carryOutTransfer;
        this.recordBuildingLoss = recordBuildingLoss;
        this.bookBuildingLoss = bookBuildingLoss;
        this.prepareLossPayment = prepareLossPayment;
    }

    /** Carried out, of one of the poorer compounds. */
    void transfer(Viewer maker, Viewer checker, List<CompoundFund> compounds, LocalDate today) {
        CompoundFund compound = compounds.get(compounds.size() * 3 / 5);
        carryOutTransfer.carryOut(
                checker,
                prepareTransfer.prepare(
                        maker,
                        new NewTransfer(
                                new BusinessKey("demo:transfer-done"),
                                compound.compound(),
                                compound.name() + "业主大会",
                                "遂宁银行河东支行",
                                "8000200300511",
                                "业主大会关于自行管理维修资金的决议",
                                today.minusDays(20))));
    }

    /** Booked, and the payment to the owners waits for a second person. */
    void lose(Viewer maker, Viewer checker, List<CompoundFund> compounds, LocalDate today) {
        for (CompoundFund compound : compounds.subList(compounds.size() / 3, compounds.size())) {
            Optional<BuildingId> building = building(compound.compound());
            if (building.isPresent()) {
                lose(maker, checker, compound.compound(), building.get(), today);
                return;
            }
        }
    }

    private void lose(Viewer maker, Viewer checker, CompoundId compound, BuildingId building, LocalDate today) {
        BuildingLossId loss = recordBuildingLoss.record(
                maker,
                new NewBuildingLoss(
                        new BusinessKey("demo:loss"),
                        compound,
                        building,
                        today.minusDays(25),
                        "房屋安全鉴定 D 级后拆除，房屋灭失证明 %d-017 号".formatted(today.getYear())));
        bookBuildingLoss.book(checker, loss);
        prepareLossPayment.prepare(
                maker,
                new NewLossPayment(
                        new BusinessKey("demo:loss-payment"), loss, LossPayee.OWNER, List.of(), today, "退还业主"));
    }

    private Optional<BuildingId> building(CompoundId compound) {
        return sql.first(BUILDING, row -> new BuildingId(row.getLong(1)), compound.value());
    }
}
