package cn.changxiao.app.api.fund.accounts;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.publicincome.DistributePublicIncome;
import cn.changxiao.fund.publicincome.NewPublicIncome;
import cn.changxiao.fund.publicincome.PublicIncome;
import cn.changxiao.fund.publicincome.PublicIncomeId;
import cn.changxiao.fund.publicincome.PublicIncomeSource;
import cn.changxiao.fund.publicincome.PublicIncomeState;
import cn.changxiao.fund.publicincome.PublicIncomes;
import cn.changxiao.fund.publicincome.RecordPublicIncome;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What common parts earn and scrapped facilities leave, paid into the fund. */
@Controller("/api/v1/fund/books/{book}/public-income")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class PublicIncomeApi {

    private static final int MOST_ROWS = 500;

    private final PublicIncomes incomes;
    private final RecordPublicIncome recordPublicIncome;
    private final DistributePublicIncome distributePublicIncome;

    PublicIncomeApi(
            PublicIncomes incomes,
            RecordPublicIncome recordPublicIncome,
            DistributePublicIncome distributePublicIncome) {
        this.incomes = incomes;
        this.recordPublicIncome = recordPublicIncome;
        this.distributePublicIncome = distributePublicIncome;
    }

    @Get
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    List<IncomeJson> list(Viewer viewer, long book, @QueryValue(defaultValue = "0") long offset) {
        return incomes.page(viewer, new BookId(book), Math.max(0, offset), MOST_ROWS).stream()
                .map(IncomeJson::of)
                .toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    Recorded record(Viewer viewer, long book, @Body NewIncomeJson income) {
        return new Recorded(recordPublicIncome
                .record(viewer, income.command(new BookId(book)))
                .toString());
    }

    @Post("/{income}/distribution")
    Vouchers distribute(Viewer viewer, long book, long income) {
        return Vouchers.of(distributePublicIncome.distribute(viewer, new BookId(book), new PublicIncomeId(income)));
    }

    /** The building is left out when the income belongs to the whole compound. */
    @Serdeable
    record NewIncomeJson(
            String key,
            String compound,
            @Nullable String building,
            PublicIncomeSource source,
            String amount,
            LocalDate receivedOn,
            String note) {

        NewPublicIncome command(BookId book) {
            return new NewPublicIncome(
                    new BusinessKey(key),
                    book,
                    new CompoundId(Long.parseLong(compound)),
                    Optional.ofNullable(building).map(id -> new BuildingId(Long.parseLong(id))),
                    source,
                    Money.parse(amount),
                    receivedOn,
                    note);
        }
    }

    @Serdeable
    record IncomeJson(
            String id,
            String compound,
            String building,
            PublicIncomeSource source,
            String amount,
            LocalDate receivedOn,
            long units,
            PublicIncomeState state) {

        static IncomeJson of(PublicIncome income) {
            return new IncomeJson(
                    income.id().toString(),
                    income.compound(),
                    income.building(),
                    income.source(),
                    income.amount().toString(),
                    income.receivedOn(),
                    income.units(),
                    income.state());
        }
    }
}
