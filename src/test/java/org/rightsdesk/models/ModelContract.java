package org.rightsdesk.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.rightsdesk.models.Forms.Form;
import org.rightsdesk.models.Models.Model;
import org.rightsdesk.request.Right;

/** What models, forms and twins promise each other: what is broken, in plain words. */
final class ModelContract {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*(\\w+)");

	private static final Pattern CODE = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");

	/** Set by the engine in a multi-instance. */
	private static final String LOOP_COUNTER = "loopCounter";

	private final Path classes;

	private final List<Model> models;

	private final Map<String, Form> forms;

	ModelContract(Path classes, List<Model> models, Map<String, Form> forms) {
		this.classes = classes;
		this.models = models;
		this.forms = forms;
	}

	List<String> broken(Model model) {
		var twin = Twins.of(this.classes, model.process().getId());
		if (twin.isEmpty()) {
			return List.of("no twin for " + model.process().getId());
		}
		List<String> found = new ArrayList<>();
		ModelRules.require(found, model.process().getId().equals(Twins.id(twin.get())),
				"the twin has the id of its model");
		found.addAll(delegates(model, twin.get()));
		found.addAll(variables(model, Twins.variables(twin.get())));
		found.addAll(forms(model, Twins.variables(twin.get())));
		found.addAll(calls(model, Twins.variables(twin.get())));
		return found;
	}

	private List<String> delegates(Model model, Class<?> twin) {
		Set<String> used = ModelRules.of(model, ServiceTask.class)
			.stream()
			.filter((task) -> task.getCamundaTopic() == null)
			.map((task) -> variable(task.getCamundaDelegateExpression()))
			.collect(Collectors.toSet());
		Set<String> declared = Twins.delegates(twin);
		List<String> found = new ArrayList<>();
		used.stream()
			.filter((name) -> !declared.contains(name))
			.forEach((name) -> found.add("the twin has no delegate " + name));
		declared.stream()
			.filter((name) -> !used.contains(name))
			.forEach((name) -> found.add("the model never uses the delegate " + name));
		return found;
	}

	private List<String> variables(Model model, Set<String> known) {
		Set<String> used = new HashSet<>();
		ModelRules.of(model, ConditionExpression.class).forEach((one) -> used.add(variable(one.getTextContent())));
		ModelRules.of(model, LoopCardinality.class).forEach((one) -> used.add(variable(one.getTextContent())));
		ModelRules.of(model, TimeDate.class).forEach((one) -> used.add(variable(one.getTextContent())));
		ModelRules.of(model, ServiceTask.class).forEach((one) -> used.add(variable(one.getCamundaTopic())));
		for (UserTask task : ModelRules.of(model, UserTask.class)) {
			used.add(variable(task.getCamundaDueDate()));
			used.add(variable(task.getCamundaCandidateGroups()));
		}
		used.removeIf((name) -> name.isEmpty() || known.contains(name));
		return used.stream().map((name) -> "the twin does not know the variable " + name).toList();
	}

	private List<String> forms(Model model, Set<String> known) {
		List<String> found = new ArrayList<>();
		Map<String, Set<String>> offered = new HashMap<>(Map.of("right", rights()));
		for (UserTask task : ModelRules.of(model, UserTask.class)) {
			Form form = this.forms.get(task.getCamundaFormRef());
			if (form == null) {
				found.add("there is no form " + task.getCamundaFormRef());
				continue;
			}
			form.decisions().forEach((key, codes) -> {
				ModelRules.require(found, known.contains(key), "the twin does not know the decision " + key);
				offered.put(key, codes);
			});
		}
		Map<String, Set<String>> taken = new HashMap<>();
		for (SequenceFlow flow : ModelRules.of(model, SequenceFlow.class)) {
			if (flow.getConditionExpression() != null) {
				Matcher code = CODE.matcher(flow.getConditionExpression().getTextContent().trim());
				if (code.matches()) {
					taken.computeIfAbsent(code.group(1), (key) -> new HashSet<>()).add(code.group(2));
				}
			}
		}
		taken.forEach((key, codes) -> ModelRules.require(found, codes.equals(offered.get(key)),
				"the gateway of " + key + " has a branch for each of its codes"));
		return found;
	}

	/** No form asks for it; an objection to marketing has its own instance (ADR 0038). */
	private static Set<String> rights() {
		return EnumSet.complementOf(EnumSet.of(Right.OBJECTION_MARKETING))
			.stream()
			.map(Right::name)
			.collect(Collectors.toSet());
	}

	private List<String> calls(Model model, Set<String> known) {
		List<String> found = new ArrayList<>();
		for (CallActivity call : ModelRules.of(model, CallActivity.class)) {
			if (this.models.stream().noneMatch((one) -> one.process().getId().equals(call.getCalledElement()))) {
				found.add("there is no process " + call.getCalledElement());
				continue;
			}
			Set<String> theirs = Twins.of(this.classes, call.getCalledElement()).map(Twins::variables).orElse(Set.of());
			var extensions = call.getExtensionElements().getElementsQuery();
			for (CamundaIn in : extensions.filterByType(CamundaIn.class).list()) {
				if (in.getCamundaSource() != null) {
					ModelRules.require(found,
							(known.contains(in.getCamundaSource()) || in.getCamundaSource().equals(LOOP_COUNTER))
									&& theirs.contains(in.getCamundaTarget()),
							call.getId() + " passes " + in.getCamundaSource() + " to a variable of the other twin");
				}
			}
			for (CamundaOut out : call.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaOut.class)
				.list()) {
				ModelRules.require(found,
						theirs.contains(out.getCamundaSource()) && known.contains(out.getCamundaTarget()),
						call.getId() + " takes " + out.getCamundaSource() + " from a variable of the other twin");
			}
		}
		return found;
	}

	private static String variable(String expression) {
		Matcher matcher = VARIABLE.matcher(String.valueOf(expression));
		return matcher.find() ? matcher.group(1) : "";
	}

}
