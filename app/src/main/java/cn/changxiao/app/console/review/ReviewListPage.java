package cn.changxiao.app.console.review;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.review.Review;
import cn.changxiao.fund.review.ReviewState;
import java.time.LocalDate;
import java.util.List;

/** A page of reviews, those that wait first. */
public record ReviewListPage(List<Review> reviews, PageNumbers numbers, boolean isOwner, LocalDate today) {

    public static String tone(ReviewState state) {
        return switch (state) {
            case ASKED, DRAFTED -> "warn";
            case ANSWERED -> "good";
            case WITHDRAWN -> "neutral";
        };
    }
}
