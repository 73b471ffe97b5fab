package cn.changxiao.fund.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.WorkingDays;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ReviewIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    Sql sql;

    @Inject
    WorkingDays workingDays;

    @Inject
    AskForReview askForReview;

    @Inject
    DraftReviewAnswer draftReviewAnswer;

    @Inject
    DecideReviewAnswer decideReviewAnswer;

    @Inject
    WithdrawReview withdrawReview;

    @Inject
    Reviews reviews;

    private FundStreet street;
    private UnitId unit;
    private Viewer owner;

    @BeforeEach
    void buildAStreet() {
        street = world.street(2);
        unit = street.unitIds().get(0);
        owner = world.ownerOf(unit);
    }

    @Test
    void isAskedOnceWithANumberAndADayOfAnswer() {
        ReviewId id = ask("a", ReviewSubject.SHARE);

        Review review = reviews.one(owner, id);
        assertThat(review.number()).matches("FH\\d{4}-0001");
        assertThat(review.state()).isEqualTo(ReviewState.ASKED);
        assertThat(review.dueOn())
                .isEqualTo(workingDays.after(review.askedOn(), 15).value());
        assertThat(review.isLate(review.dueOn())).isFalse();
        assertThat(review.isLate(review.dueOn().plusDays(1))).isTrue();
        assertThat(ask("a", ReviewSubject.SHARE)).isEqualTo(id);
        assertThatThrownBy(() -> ask("a", ReviewSubject.BALANCE)).isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() -> ask("b", ReviewSubject.SHARE))
                .isInstanceOf(ReviewOpenAlready.class)
                .hasMessageContaining(review.number());
        assertThat(reviews.one(owner, ask("c", ReviewSubject.BALANCE)).number()).endsWith("-0002");
        assertThat(reviews.count(street.maker())).isEqualTo(2);
    }

    @Test
    void isAnsweredByASecondPersonAndTheOwnerReadsNoDraft() {
        ReviewId id = ask("answer", ReviewSubject.SHARE);
        draftReviewAnswer.draft(street.maker(), id, ReviewOutcome.CORRECT, "面积为 80.00 平方米，分摊无误。");

        assertThat(reviews.forOwner(reviews.one(owner, id)))
                .extracting(ReviewStep::kind)
                .containsExactly(ReviewStepKind.ASKED);
        assertThatThrownBy(() -> decideReviewAnswer.give(street.maker(), id)).isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> decideReviewAnswer.sendBack(street.maker(), id, "再查一查"))
                .isInstanceOf(SamePersonCannotCheck.class);
        decideReviewAnswer.sendBack(street.checker(), id, "请写明测绘依据");
        assertThatThrownBy(() -> decideReviewAnswer.give(street.checker(), id)).isInstanceOf(WrongReviewState.class);
        draftReviewAnswer.draft(street.checker(), id, ReviewOutcome.CORRECTED, "面积应为 82.00，已以凭证更正。");
        assertThatThrownBy(() -> decideReviewAnswer.give(street.checker(), id))
                .isInstanceOf(SamePersonCannotCheck.class);
        decideReviewAnswer.give(street.maker(), id);

        Review answered = reviews.one(owner, id);
        assertThat(answered.outcome()).contains(ReviewOutcome.CORRECTED);
        assertThat(answered.finishedOn()).contains(answered.askedOn());
        assertThat(reviews.forOwner(answered))
                .extracting(ReviewStep::said)
                .containsExactly("面积与产权证不符", "面积应为 82.00，已以凭证更正。");
        assertThat(reviews.steps(answered)).hasSize(5);
        assertThat(reviews.byCode(answered.code()).orElseThrow().id()).isEqualTo(id);
        assertThat(reviews.byCode("0000000000000000")).isEmpty();
        assertThatThrownBy(() -> draftReviewAnswer.draft(street.maker(), id, ReviewOutcome.CORRECT, "再次答复"))
                .isInstanceOf(WrongReviewState.class);
        assertThatThrownBy(() -> withdrawReview.withdraw(owner, id)).isInstanceOf(WrongReviewState.class);
    }

    @Test
    void whatWasTakenBackOrAnsweredCanBeAskedAgain() {
        ReviewId id = ask("first", ReviewSubject.NOTICE);
        withdrawReview.withdraw(owner, id);

        assertThat(reviews.one(owner, id).state()).isEqualTo(ReviewState.WITHDRAWN);
        assertThatThrownBy(() -> draftReviewAnswer.draft(street.maker(), id, ReviewOutcome.CORRECT, "无误无误"))
                .isInstanceOf(WrongReviewState.class);
        assertThat(ask("second", ReviewSubject.NOTICE)).isNotEqualTo(id);
    }

    @Test
    void isOnlyForOwnersOfTheUnitAndTheCustodianThatKeepsIt() {
        FundStreet elsewhere = world.street(1);
        Viewer neighbour = world.ownerOf(street.unitIds().get(1));
        ReviewId id = ask("scope", ReviewSubject.DEPOSIT);

        assertThatThrownBy(() -> reviews.one(neighbour, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.one(elsewhere.maker(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.one(street.chair(), id)).isInstanceOf(NotFound.class);
        assertThat(reviews.one(street.streetOffice(), id).id()).isEqualTo(id);
        assertThatThrownBy(() -> withdrawReview.withdraw(neighbour, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> draftReviewAnswer.draft(elsewhere.maker(), id, ReviewOutcome.CORRECT, "不是本单位"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> draftReviewAnswer.draft(owner, id, ReviewOutcome.CORRECT, "自己答复"))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> askForReview.ask(neighbour, question("foreign", ReviewSubject.SHARE, "别人家的账")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> askForReview.ask(street.maker(), question("keeper", ReviewSubject.SHARE, "自己问自己")))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void wordsThatAreMissingAreRefusedAndStepsStayAsTheyWere() {
        ReviewId id = ask("words", ReviewSubject.INCOME);

        assertThatThrownBy(() -> question("short", ReviewSubject.SHARE, " 不对 ")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> question("long", ReviewSubject.SHARE, "长".repeat(501)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> draftReviewAnswer.draft(street.maker(), id, ReviewOutcome.CORRECT, ""))
                .isInstanceOf(InvalidValue.class);
        List<ReviewStep> before = reviews.steps(reviews.one(owner, id));
        assertThatThrownBy(() -> sql.update("UPDATE fund_review_step SET said = '没有' WHERE review_id = ?", id.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(reviews.steps(reviews.one(owner, id))).isEqualTo(before);
    }

    private ReviewId ask(String key, ReviewSubject about) {
        return askForReview.ask(owner, question(key, about, "面积与产权证不符"));
    }

    private AskForReview.Question question(String key, ReviewSubject about, String text) {
        return new AskForReview.Question(new BusinessKey("review:" + unit + ":" + key), unit, about, text);
    }
}
