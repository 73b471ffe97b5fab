package cn.changxiao.app.console.handover;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.handover.batch.BatchClocks;
import cn.changxiao.handover.batch.BatchDetail;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.BatchList;
import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.batch.BatchView;
import cn.changxiao.handover.batch.Transition;
import cn.changxiao.handover.facility.Duty;
import cn.changxiao.handover.facility.FacilityRegister;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.CertificateView;
import cn.changxiao.property.certificate.Certificates;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.Compounds;
import cn.changxiao.property.organisation.Organisations;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages about batches that both sides share. */
@Singleton
final class BatchPages {

    private static final int PAGE_SIZE = 50;
    private static final int OPERATORS_MAX = 500;
    private static final int CITY_DIGITS = 4;
    private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("'YJ-'yyyyMMdd-HHmmss");

    private final BatchList batches;
    private final BatchDetail details;
    private final BatchClocks clocks;
    private final FacilityRegister register;
    private final Compounds compounds;
    private final Organisations organisations;
    private final Certificates certificates;
    private final Clock clock;

    BatchPages(
            BatchList batches,
            BatchDetail details,
            BatchClocks clocks,
            FacilityRegister register,
            Compounds compounds,
            Organisations organisations,
            Certificates certificates,
            Clock clock) {
        this.batches = batches;
        this.details = details;
        this.clocks = clocks;
        this.register = register;
        this.compounds = compounds;
        this.organisations = organisations;
        this.certificates = certificates;
        this.clock = clock;
    }

    BatchListPage list(String base, Viewer viewer, String state, int page) {
        Optional<BatchState> wanted = Arrays.stream(BatchState.values())
                .filter(known -> known.name().equals(state))
                .findFirst();
        String path = wanted.map(known -> base + "?state=" + known).orElse(base);
        PageNumbers numbers = new PageNumbers(path, Math.max(1, page), PAGE_SIZE, batches.count(viewer, wanted));
        return new BatchListPage(
                base,
                wanted.map(Enum::name).orElse(""),
                batches.page(viewer, wanted, PAGE_SIZE, (int) numbers.offset()),
                numbers,
                viewer.role() == Role.STREET_OFFICE || viewer.role() == Role.OWNERS_COMMITTEE);
    }

    BatchPage one(String base, Viewer viewer, BatchId id) {
        BatchView batch = details.view(viewer, id);
        List<CertificateView> usable = Transition.TRANSFER.isAllowedFrom(batch.state())
                ? certificates.usable(viewer, batch.parties().compound(), CertificateSubject.HANDOVER)
                : List.of();
        LocalDate today = LocalDate.now(clock);
        BatchPage.Clocks running = new BatchPage.Clocks(today, clocks.response(batch), clocks.mendBy(batch, today));
        return BatchPage.of(base, viewer, batch, details.history(batch), usable, running);
    }

    BatchFormPage form(Viewer viewer, CompoundId compound) {
        List<FacilityRegister.Line> free = register.ofCompound(viewer, compound).stream()
                .filter(line -> line.duty() == Duty.TRANSFER_BY_LAW && !line.isInBatch())
                .toList();
        var summary = compounds.get(viewer, compound);
        String city = summary.placeCode().substring(0, CITY_DIGITS);
        return new BatchFormPage(
                summary,
                free,
                organisations.list(city, Role.OPERATOR.name(), "", OPERATORS_MAX),
                certificates.usable(viewer, compound, CertificateSubject.HANDOVER),
                NUMBER.format(LocalDateTime.now(clock)));
    }
}
