package org.ladderregistry.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Completes the document that is generated from the resources, while the service is built. What no code knows (the words'
 * meanings, shared parameters and headers, examples) lies beside it in {@code META-INF/openapi.yaml} and {@code contract/}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private final IndexView index;

    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        new Shapes(index, api.getComponents()).complete();
        var examples = Examples.read();
        var problems = new Problems(api.getComponents(), examples);
        problems.describe();
        for (var door : Door.all(api, index)) {
            new Answers(door, problems).describe();
            examples.show(door);
        }
    }
}
