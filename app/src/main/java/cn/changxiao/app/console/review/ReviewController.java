package cn.changxiao.app.console.review;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.report.UnitStatements;
import cn.changxiao.fund.review.AskForReview;
import cn.changxiao.fund.review.DecideReviewAnswer;
import cn.changxiao.fund.review.DraftReviewAnswer;
import cn.changxiao.fund.review.Review;
import cn.changxiao.fund.review.ReviewId;
import cn.changxiao.fund.review.ReviewOutcome;
import cn.changxiao.fund.review.ReviewSubject;
import cn.changxiao.fund.review.Reviews;
import cn.changxiao.fund.review.WithdrawReview;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Requests for review: an owner asks and takes back, two persons of the custodian answer. */
@Controller("/fund/reviews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class ReviewController {

    private static final int ROWS = 50;
    private static final String PATH = "/fund/reviews/";

    private final Reviews reviews;
    private final UnitStatements statements;
    private final AskForReview askForReview;
    private final DraftReviewAnswer draftReviewAnswer;
    private final DecideReviewAnswer decideReviewAnswer;
    private final WithdrawReview withdrawReview;
    private final Clock clock;

    ReviewController(
            Reviews reviews,
            UnitStatements statements,
            AskForReview askForReview,
            DraftReviewAnswer draftReviewAnswer,
            DecideReviewAnswer decideReviewAnswer,
            WithdrawReview withdrawReview,
            Clock clock) {
        this.reviews = reviews;
        this.statements = statements;
        this.askForReview = askForReview;
        this.draftReviewAnswer = draftReviewAnswer;
        this.decideReviewAnswer = decideReviewAnswer;
        this.withdrawReview = withdrawReview;
        this.clock = clock;
    }

    @Get
    @View("review/list")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNER"})
    @Navigation(title = "账目复核", section = Section.FUND, order = 56)
    ReviewListPage list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        PageNumbers numbers = new PageNumbers("/fund/reviews", Math.max(1, page), ROWS, reviews.count(viewer));
        return new ReviewListPage(
                reviews.list(viewer, ROWS, numbers.offset()),
                numbers,
                viewer.role() == Role.OWNER,
                LocalDate.now(clock));
    }

    @Get("/new")
    @View("review/form")
    @Secured("OWNER")
    ReviewFormPage form(Viewer viewer, @QueryValue(defaultValue = "0") long unit) {
        return new ReviewFormPage(
                statements.ofOwner(viewer), unit, List.of(ReviewSubject.values()), "review:" + UUID.randomUUID());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured("OWNER")
    HttpResponse<?> ask(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        ReviewId id = askForReview.ask(
                viewer,
                new AskForReview.Question(
                        new BusinessKey(fields.required("key", "业务编号")),
                        new UnitId(fields.id("unit", "房屋")),
                        fields.choice(ReviewSubject.class, "about", "复核事项"),
                        fields.text("question")));
        return Answer.seeOther(PATH + id, "复核申请已登记，请记下编号和查询码。");
    }

    @Get("/{id}")
    @View("review/one")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNER"})
    ReviewPage one(Viewer viewer, long id) {
        Review review = reviews.one(viewer, new ReviewId(id));
        boolean isCustodian = viewer.role() == Role.FUND_CUSTODIAN;
        return new ReviewPage(
                review,
                isCustodian ? reviews.steps(review) : reviews.forOwner(review),
                Optional.of(viewer),
                LocalDate.now(clock));
    }

    @Post("/{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> draft(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        draftReviewAnswer.draft(
                viewer, new ReviewId(id), fields.choice(ReviewOutcome.class, "outcome", "复核结论"), fields.text("answer"));
        return Answer.seeOther(PATH + id, "答复已拟写，请另一位同事复核后答复业主。");
    }

    @Post("/{id}/give")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(Viewer viewer, long id) {
        decideReviewAnswer.give(viewer, new ReviewId(id));
        return Answer.seeOther(PATH + id, "已答复业主。");
    }

    @Post("/{id}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sendBack(Viewer viewer, long id, @Body Map<String, String> form) {
        decideReviewAnswer.sendBack(viewer, new ReviewId(id), new FormFields(form).text("reason"));
        return Answer.seeOther(PATH + id, "已退回重拟，答复期限不变。");
    }

    @Post("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured("OWNER")
    HttpResponse<?> withdraw(Viewer viewer, long id) {
        withdrawReview.withdraw(viewer, new ReviewId(id));
        return Answer.seeOther(PATH + id, "复核申请已撤回。");
    }
}
