package cn.changxiao.app.api.registry;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.management.AgreementId;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.EndAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.AddCommunity;
import cn.changxiao.property.place.NewCommunity;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commands of the register. The key of a command makes its repetition harmless. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "ADMINISTRATOR"})
final class RegistryCommandsApi {

    private final ConcludeAgreement concludeAgreement;
    private final EndAgreement endAgreement;
    private final AddCommunity addCommunity;

    RegistryCommandsApi(ConcludeAgreement concludeAgreement, EndAgreement endAgreement, AddCommunity addCommunity) {
        this.concludeAgreement = concludeAgreement;
        this.endAgreement = endAgreement;
        this.addCommunity = addCommunity;
    }

    @Post("/compounds/{id}/agreements")
    @Status(HttpStatus.CREATED)
    Concluded conclude(Viewer viewer, long id, @Body Agreement agreement) {
        return new Concluded(concludeAgreement
                .conclude(viewer, agreement.toCommand(new CompoundId(id)))
                .toString());
    }

    @Post("/agreements/{id}/end")
    @Status(HttpStatus.NO_CONTENT)
    void end(Viewer viewer, long id, @Body Ending ending) {
        endAgreement.end(viewer, new AgreementId(id), ending.end(), ending.reason());
    }

    @Post("/communities")
    @Status(HttpStatus.CREATED)
    PlaceJson add(Viewer viewer, @Body Community community) {
        return PlaceJson.of(addCommunity.add(viewer, new NewCommunity(community.code(), community.name())));
    }

    /** An agreement to be concluded; without {@code until} it is open. */
    @Serdeable
    record Agreement(
            String key,
            ManagementMode mode,
            @Nullable String organisation,
            FeeBasis feeBasis,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable String certificate) {

        NewAgreement toCommand(CompoundId compound) {
            return new NewAgreement(
                    new BusinessKey(key),
                    compound,
                    mode,
                    Optional.ofNullable(organisation).map(Long::valueOf).map(OrganisationId::new),
                    feeBasis,
                    from,
                    until == null ? NewAgreement.OPEN_END : until,
                    reason == null ? "" : reason,
                    CertificateNumber.ifGiven(certificate));
        }
    }

    /** The id of what was concluded. */
    @Serdeable
    record Concluded(String id) {}

    /** When and why an agreement ends. */
    @Serdeable
    record Ending(LocalDate end, String reason) {}

    /** A community to be added. */
    @Serdeable
    record Community(String code, String name) {}
}
