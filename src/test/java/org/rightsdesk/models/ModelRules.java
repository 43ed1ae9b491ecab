package org.rightsdesk.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.rightsdesk.models.Models.Model;

/** The conventions for models (each with a name): what a model breaks, in plain words. */
final class ModelRules {

	private static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+) == (true|false|'([A-Z_]+)')}");

	private static final int NODES = 20;

	private ModelRules() {
	}

	/** Every rule; the fixture of mistakes breaks each of them. */
	static Map<String, Function<Model, List<String>>> all() {
		Map<String, Function<Model, List<String>>> rules = new LinkedHashMap<>();
		rules.put("process", ModelRules::process);
		rules.put("size", ModelRules::size);
		rules.put("ids", ModelRules::ids);
		rules.put("names", ModelRules::names);
		rules.put("documentation", ModelRules::documentation);
		rules.put("conditions", ModelRules::conditions);
		rules.put("labels", ModelRules::labels);
		rules.put("no default flow", ModelRules::defaults);
		rules.put("no logic in the model", ModelRules::logic);
		rules.put("delegates", ModelRules::delegates);
		rules.put("people", ModelRules::people);
		rules.put("transactions", ModelRules::transactions);
		rules.put("timers", ModelRules::timers);
		rules.put("called processes", ModelRules::calls);
		rules.put("multi-instance", ModelRules::multiInstance);
		rules.put("messages", ModelRules::messages);
		rules.putAll(DrawingRules.all());
		return rules;
	}

	private static List<String> process(Model model) {
		Process process = model.process();
		List<String> found = new ArrayList<>();
		String kebab = process.getId().replaceAll("([A-Z])", "-$1").toLowerCase();
		require(found, process.getId().matches("[a-z]+([A-Z][a-z]+)+"), "process id is verb and object");
		require(found, model.file().getFileName().toString().matches("\\d\\d-" + kebab + "\\.bpmn"),
				"the file is called NN-" + kebab + ".bpmn");
		require(found, filled(process.getName()) && !process.getName().equals(process.getId()), "process has a name");
		require(found, filled(process.getCamundaVersionTag()), "versionTag is set");
		require(found, "P180D".equals(process.getCamundaHistoryTimeToLiveString()), "historyTimeToLive is P180D");
		require(found, process.isExecutable(), "process is executable");
		require(found, !process.isCamundaStartableInTasklist(), "process is not started in Tasklist");
		return found;
	}

	private static List<String> size(Model model) {
		List<String> found = new ArrayList<>();
		long top = model.process().getFlowElements().stream().filter(FlowNode.class::isInstance).count();
		require(found, top <= NODES, top + " nodes, at most " + NODES + " fit a page");
		long starts = model.process().getFlowElements().stream().filter(StartEvent.class::isInstance).count();
		require(found, starts == 1, starts + " start events instead of one");
		return found;
	}

	private static List<String> ids(Model model) {
		List<String> found = new ArrayList<>();
		for (FlowElement element : of(model, FlowElement.class)) {
			String prefix = prefix(element);
			require(found, element.getId().matches(prefix + "_[a-z][A-Za-z]+"),
					element.getId() + " is called " + prefix + "_ and its purpose");
		}
		return found;
	}

	private static String prefix(FlowElement element) {
		String type = element.getElementType().getTypeName();
		if (element instanceof Gateway) {
			return "gateway";
		}
		if (element instanceof SequenceFlow) {
			return "flow";
		}
		return (type.startsWith("intermediate") || type.equals("boundaryEvent")) ? "event" : type;
	}

	private static List<String> names(Model model) {
		List<String> found = new ArrayList<>();
		for (FlowNode node : of(model, FlowNode.class)) {
			boolean nameless = node instanceof Gateway && !(node instanceof ExclusiveGateway && splits(node));
			require(found, nameless != filled(node.getName()),
					node.getId() + (nameless ? " asks nothing and has no name" : " has a name"));
			if (node instanceof ExclusiveGateway && splits(node)) {
				require(found, filled(node.getName()) && node.getName().endsWith("?"),
						node.getId() + " asks a question");
				node.getOutgoing()
					.forEach((flow) -> require(found, filled(flow.getName()), flow.getId() + " names its answer"));
				require(found, node.getIncoming().size() == 1, node.getId() + " only splits");
			}
			if (node instanceof EndEvent) {
				require(found, filled(node.getName()) && !node.getName().matches("(?i)end|processed"),
						node.getId() + " names a business state");
			}
		}
		return found;
	}

	private static List<String> documentation(Model model) {
		List<String> found = new ArrayList<>();
		require(found, documented(model.process()).length() > 20, "process is documented");
		Stream.of(ServiceTask.class, UserTask.class, CallActivity.class, SubProcess.class)
			.flatMap((type) -> of(model, type).stream())
			.forEach((node) -> require(found, documented(node).length() > 20, node.getId() + " is documented"));
		of(model, UserTask.class)
			.forEach((task) -> require(found, documented(task).matches("(?s)Who: .*(Look at|Do): .*Decide: .*"),
					task.getId() + " says who, what to look at and what to decide"));
		return found;
	}

	private static List<String> conditions(Model model) {
		List<String> found = new ArrayList<>();
		for (FlowNode split : splits(model)) {
			for (SequenceFlow flow : split.getOutgoing()) {
				Matcher condition = condition(flow);
				require(found, condition.matches(), flow.getId() + " has a condition on one variable and one value");
				require(found, condition.matches() && split.getId().equals("gateway_" + condition.group(1)),
						flow.getId() + " asks for the variable of " + split.getId());
			}
		}
		return found;
	}

	private static List<String> labels(Model model) {
		List<String> found = new ArrayList<>();
		for (FlowNode split : splits(model)) {
			for (SequenceFlow flow : split.getOutgoing()) {
				Matcher condition = condition(flow);
				require(found, condition.matches() && words(condition.group(2)).equalsIgnoreCase(flow.getName()),
						flow.getId() + " is labelled as it is taken");
			}
		}
		return found;
	}

	private static String words(String value) {
		return switch (value) {
			case "true" -> "Yes";
			case "false" -> "No";
			default -> value.replace("'", "").replace('_', ' ');
		};
	}

	private static List<String> defaults(Model model) {
		List<String> found = new ArrayList<>();
		of(model, ExclusiveGateway.class).forEach(
				(gateway) -> require(found, gateway.getDefault() == null, gateway.getId() + " has no default flow"));
		return found;
	}

	private static List<String> logic(Model model) {
		List<String> found = new ArrayList<>();
		Stream.of(ScriptTask.class, CamundaScript.class, CamundaConnector.class, CamundaExecutionListener.class)
			.filter((type) -> !model.bpmn().getModelElementsByType(type).isEmpty())
			.forEach((type) -> found.add("no " + type.getSimpleName()));
		String xml = Bpmn.convertToString(model.bpmn());
		require(found, !xml.matches("(?s).*[$#]\\{[^}]*\\b(execution|task)\\b[^}]*}.*"),
				"no execution or task in an expression");
		return found;
	}

	private static List<String> delegates(Model model) {
		List<String> found = new ArrayList<>();
		for (ServiceTask task : of(model, ServiceTask.class)) {
			if ("external".equals(task.getCamundaType())) {
				require(found, String.valueOf(task.getCamundaTopic()).matches("\\$\\{\\w+}"),
						task.getId() + " is for the programs that ask for the topic of a variable");
				continue;
			}
			String bean = task.getId().substring(task.getId().indexOf('_') + 1);
			require(found, ("${" + bean + "}").equals(task.getCamundaDelegateExpression()),
					task.getId() + " is bound to the bean " + bean);
			require(found, task.getCamundaClass() == null && task.getCamundaExpression() == null,
					task.getId() + " has no class and no expression");
		}
		return found;
	}

	private static List<String> people(Model model) {
		List<String> found = new ArrayList<>();
		for (UserTask task : of(model, UserTask.class)) {
			require(found, filled(task.getCamundaCandidateGroups()), task.getId() + " has a candidate group");
			require(found, task.getCamundaAssignee() == null && task.getCamundaCandidateUsers() == null,
					task.getId() + " names no person");
			require(found, filled(task.getCamundaDueDate()), task.getId() + " has a target");
			require(found, filled(task.getCamundaFormRef()) && "deployment".equals(task.getCamundaFormRefBinding()),
					task.getId() + " has a form of its own deployment");
		}
		require(found, of(model, Lane.class).isEmpty(), "no lanes");
		return found;
	}

	private static List<String> transactions(Model model) {
		List<String> found = new ArrayList<>();
		of(model, StartEvent.class)
			.forEach((start) -> require(found, start.isCamundaAsyncBefore(), start.getId() + " is asyncBefore"));
		of(model, ServiceTask.class)
			.forEach((task) -> require(found, task.isCamundaAsyncBefore(), task.getId() + " is asyncBefore"));
		of(model, UserTask.class)
			.forEach((task) -> require(found, task.isCamundaAsyncAfter(), task.getId() + " is asyncAfter"));
		of(model, MultiInstanceLoopCharacteristics.class).forEach((loop) -> require(found,
				loop.isCamundaAsyncAfter() || loop.isSequential(), loop.getParentElement() + " is joined by a job"));
		of(model, FlowNode.class)
			.forEach((node) -> require(found, node.isCamundaExclusive(), node.getId() + " is exclusive"));
		return found;
	}

	private static List<String> timers(Model model) {
		List<String> found = new ArrayList<>();
		for (TimerEventDefinition timer : of(model, TimerEventDefinition.class)) {
			require(found,
					timer.getTimeDuration() == null && timer.getTimeCycle() == null && timer.getTimeDate() != null
							&& timer.getTimeDate().getTextContent().matches("\\$\\{\\w+}"),
					timer.getId() + " waits for an absolute date");
		}
		return found;
	}

	private static List<String> calls(Model model) {
		List<String> found = new ArrayList<>();
		for (CallActivity call : of(model, CallActivity.class)) {
			require(found, filled(call.getCalledElement()) && !call.getCalledElement().contains("{"),
					call.getId() + " calls a process by its name");
			require(found, "deployment".equals(call.getCamundaCalledElementBinding()),
					call.getId() + " calls the process of its own deployment");
			Collection<CamundaIn> in = call.getExtensionElements() == null ? List.of()
					: call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
			require(found, in.stream().anyMatch((one) -> "${reference}".equals(one.getCamundaBusinessKey())),
					call.getId() + " passes the business key");
			require(found, in.stream().noneMatch((one) -> "all".equals(one.getCamundaVariables())),
					call.getId() + " lists what it passes");
		}
		return found;
	}

	private static List<String> multiInstance(Model model) {
		List<String> found = new ArrayList<>();
		for (MultiInstanceLoopCharacteristics loop : of(model, MultiInstanceLoopCharacteristics.class)) {
			require(found, loop.getLoopCardinality() != null && loop.getCamundaCollection() == null,
					"multi-instance counts; a collection would be an object in the engine");
		}
		return found;
	}

	private static List<String> messages(Model model) {
		List<String> found = new ArrayList<>();
		for (Message message : of(model, Message.class)) {
			String name = String.valueOf(message.getName());
			require(found,
					name.matches("[a-z][A-Za-z]+") && message.getId()
						.equals("Message_" + Character.toUpperCase(name.charAt(0)) + name.substring(1)),
					message.getId() + " has the name of its id");
		}
		return found;
	}

	static <T extends ModelElementInstance> Collection<T> of(Model model, Class<T> type) {
		return model.bpmn().getModelElementsByType(type);
	}

	static void require(List<String> found, boolean holds, String rule) {
		if (!holds) {
			found.add(rule);
		}
	}

	private static List<FlowNode> splits(Model model) {
		return of(model, FlowNode.class).stream()
			.filter((node) -> node instanceof ExclusiveGateway)
			.filter(ModelRules::splits)
			.toList();
	}

	private static boolean splits(FlowNode node) {
		return node.getOutgoing().size() > 1;
	}

	private static Matcher condition(SequenceFlow flow) {
		return CONDITION.matcher(
				(flow.getConditionExpression() != null) ? flow.getConditionExpression().getTextContent().trim() : "");
	}

	private static String documented(BaseElement element) {
		return element.getDocumentations().stream().map((one) -> one.getTextContent()).findFirst().orElse("");
	}

	private static boolean filled(String text) {
		return text != null && !text.isBlank();
	}

}
