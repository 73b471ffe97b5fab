package cn.changxiao.app.api.fund.accounts;

import cn.changxiao.fund.loss.BookBuildingLoss;
import cn.changxiao.fund.loss.BuildingLoss;
import cn.changxiao.fund.loss.BuildingLossId;
import cn.changxiao.fund.loss.BuildingLossState;
import cn.changxiao.fund.loss.BuildingLosses;
import cn.changxiao.fund.loss.LossPayee;
import cn.changxiao.fund.loss.NewBuildingLoss;
import cn.changxiao.fund.loss.NewLossPayment;
import cn.changxiao.fund.loss.PayBuildingLoss;
import cn.changxiao.fund.loss.PrepareLossPayment;
import cn.changxiao.fund.loss.RecordBuildingLoss;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** Lost buildings: what is owed of their sub-accounts, and its payment. */
@Controller("/api/v1/fund/building-losses")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class BuildingLossApi {

    private final BuildingLosses losses;
    private final RecordBuildingLoss recordBuildingLoss;
    private final BookBuildingLoss bookBuildingLoss;
    private final PrepareLossPayment prepareLossPayment;
    private final PayBuildingLoss payBuildingLoss;

    BuildingLossApi(
            BuildingLosses losses,
            RecordBuildingLoss recordBuildingLoss,
            BookBuildingLoss bookBuildingLoss,
            PrepareLossPayment prepareLossPayment,
            PayBuildingLoss payBuildingLoss) {
        this.losses = losses;
        this.recordBuildingLoss = recordBuildingLoss;
        this.bookBuildingLoss = bookBuildingLoss;
        this.prepareLossPayment = prepareLossPayment;
        this.payBuildingLoss = payBuildingLoss;
    }

    @Get
    List<LossJson> list(Viewer viewer) {
        return losses.of(viewer).stream().map(LossJson::of).toList();
    }

    @Get("/{id}")
    LossJson one(Viewer viewer, long id) {
        return LossJson.of(losses.find(viewer, new BuildingLossId(id)).loss());
    }

    @Post
    @Status(HttpStatus.CREATED)
    Recorded record(Viewer viewer, @Body NewLossJson loss) {
        return new Recorded(recordBuildingLoss.record(viewer, loss.command()).toString());
    }

    @Post("/{id}/booking")
    Vouchers book(Viewer viewer, long id) {
        return Vouchers.of(bookBuildingLoss.book(viewer, new BuildingLossId(id)));
    }

    @Post("/{id}/payments")
    @Status(HttpStatus.CREATED)
    Recorded prepare(Viewer viewer, long id, @Body NewPaymentJson payment) {
        return new Recorded(Long.toString(prepareLossPayment.prepare(viewer, payment.command(new BuildingLossId(id)))));
    }

    @Post("/{id}/payments/{payment}/payment")
    Vouchers pay(Viewer viewer, long id, long payment) {
        return Vouchers.of(payBuildingLoss.pay(viewer, new BuildingLossId(id), payment));
    }

    /** A building that is gone. */
    @Serdeable
    record NewLossJson(String key, String compound, String building, LocalDate lostOn, String evidence) {

        NewBuildingLoss command() {
            return new NewBuildingLoss(
                    new BusinessKey(key),
                    new CompoundId(Long.parseLong(compound)),
                    new BuildingId(Long.parseLong(building)),
                    lostOn,
                    evidence);
        }
    }

    /** Whom to pay; all that is unpaid if no unit is named. */
    @Serdeable
    record NewPaymentJson(String key, LossPayee payee, List<String> units, LocalDate paidOn, String note) {

        NewLossPayment command(BuildingLossId loss) {
            return new NewLossPayment(
                    new BusinessKey(key),
                    loss,
                    payee,
                    units.stream().map(unit -> new UnitId(Long.parseLong(unit))).toList(),
                    paidOn,
                    note);
        }
    }

    @Serdeable
    record LossJson(
            String id,
            String compound,
            String building,
            LocalDate lostOn,
            BuildingLossState state,
            long units,
            String owed,
            String paid) {

        static LossJson of(BuildingLoss loss) {
            return new LossJson(
                    loss.id().toString(),
                    loss.compound(),
                    loss.building(),
                    loss.lostOn(),
                    loss.state(),
                    loss.units(),
                    loss.owed().toString(),
                    loss.paid().toString());
        }
    }
}
