package cn.changxiao.app.login;

import cn.changxiao.property.party.Viewer;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller take the {@link Viewer} of the request as an argument. */
@Singleton
final class ViewerBinder implements TypedRequestArgumentBinder<Viewer> {

    private static final Argument<Viewer> VIEWER = Argument.of(Viewer.class);

    @Override
    public Argument<Viewer> argumentType() {
        return VIEWER;
    }

    @Override
    public BindingResult<Viewer> bind(ArgumentConversionContext<Viewer> context, HttpRequest<?> source) {
        Optional<Viewer> viewer = ViewerAuthentication.of(source).map(ViewerAuthentication::viewer);
        return () -> viewer;
    }
}
