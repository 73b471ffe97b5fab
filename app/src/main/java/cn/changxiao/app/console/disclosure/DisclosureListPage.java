package cn.changxiao.app.console.disclosure;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.disclosure.Disclosure;
import cn.changxiao.billing.disclosure.DisclosureState;
import java.util.List;

/** The disclosures that the viewer may see. */
public record DisclosureListPage(List<Disclosure.Head> disclosures, boolean canDraft, PageNumbers numbers) {

    public static String tone(DisclosureState state) {
        return switch (state) {
            case DRAFT -> "warn";
            case PUBLISHED -> "good";
            case WITHDRAWN -> "neutral";
        };
    }
}
