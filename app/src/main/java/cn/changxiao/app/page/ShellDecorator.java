package cn.changxiao.app.page;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.DefaultViewsModelDecorator;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewsModelDecorator;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives every template its two parameters: {@code shell}, and {@code page} with what the controller returned. A
 * controller that returns a map gets its entries as parameters instead.
 */
@Singleton
@Replaces(DefaultViewsModelDecorator.class)
final class ShellDecorator implements ViewsModelDecorator {

    private final Shells shells;

    ShellDecorator(Shells shells) {
        this.shells = shells;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void decorate(HttpRequest<?> request, ModelAndView<?> modelAndView) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("shell", shells.of(request));
        modelAndView.getModel().ifPresent(model -> {
            if (model instanceof Map<?, ?> map) {
                map.forEach((name, value) -> parameters.put(String.valueOf(name), value));
            } else {
                parameters.put("page", model);
            }
        });
        ((ModelAndView<Object>) modelAndView).setModel(parameters);
    }
}
