// Leaves out of the built React what can never run here: hydration (pages are not rendered on the server), and what no page
// uses (view transitions, suspense, style sheets and scripts as elements, refs of fragments, custom elements, form actions). A
// quarter of React, 16 kB of every first screen. Nothing is changed that runs: a function left out throws, a variable that is always
// the same is written as what it is. Names are those of the exact version in package-lock.json; another version fails the build
// here until this list is read again. Development uses React whole.
import { type Plugin, parseAst } from 'vite'

interface Part {
  readonly file: RegExp
  /** Variables with one value for ever. */
  readonly constants: ReadonlyMap<string, boolean>
  /** Functions that are called and answer the same for ever. */
  readonly answers: ReadonlyMap<string, string>
  /** Functions never called, some with their methods. */
  readonly absent: readonly string[]
}

/** Nothing is being hydrated; nothing animates between two states of a page. */
const NEVER: readonly (readonly [string, boolean])[] = [
  ['isHydrating', false],
  ['shouldStartViewTransition', false],
]

/** Nothing was hydrated, so nothing went wrong with it. */
const ANSWERS: ReadonlyMap<string, string> = new Map([
  ['popHydrationState', '{ return false }'],
  ['upgradeHydrationErrorsToRecoverable', '{ return null }'],
  // Components have no names in a build: a stack of them says nothing.
  ['getStackByFiberInDevAndProd', "{ return '' }"],
])

/** The reconciler itself, inside react-dom and in react-reconciler, which react-konva draws with. */
const RECONCILER = `
  updateDehydratedSuspenseComponent prepareToHydrateHostInstance commitActivityHydrationCallbacks commitSuspenseHydrationCallbacks
  throwOnHydrationMismatch retrySuspenseComponentWithoutHydrating retryActivityComponentWithoutHydrating
  commitEnterViewTransitions commitDeletedPairViewTransitions commitAppearingPairViewTransitions
  measureViewTransitionHostInstancesRecursive applyViewTransitionToHostInstancesRecursive
  applyViewTransitionToHostInstances measureNestedViewTransitions restoreViewTransitionOnHostInstances
  commitAfterMutationEffectsOnFiber recursivelyTraverseAfterMutationEffects scheduleViewTransitionEvent
  getClassNameByType getViewTransitionName queueTransitionTypes
  updateSuspenseListComponent cutOffTailIfNeeded initSuspenseListRenderState findLastContentRow
  mountActionState updateActionStateImpl rerenderActionState dispatchActionState runActionStateAction
  handleActionReturnValue onActionSuccess onActionError
  trackUsedThenable chainThenableValue useThenable unwrapThenable resolveLazy
  replaySuspendedUnitOfWork replayFunctionComponent attachPingListener pingSuspendedRoot retryTimedOutBoundary
  useMemoCache`

/** What only React on the DOM has. */
const DOM = `
  hydrateRoot getParentHydrationBoundary canHydrateInstance canHydrateTextInstance canHydrateHydrationBoundary
  getNextHydratable clearHydrationBoundary hideOrUnhideDehydratedBoundary registerSuspenseInstanceRetry
  getNextHydratableInstanceAfterHydrationBoundary attemptExplicitHydrationTarget
  accumulateOrCreateContinuousQueuedReplayableEvent attemptReplayContinuousQueuedEvent replayUnblockedEvents
  scheduleReplayQueueIfNeeded scheduleCallbackIfUnblocked getHydratableHoistableCache
  ViewTransitionPseudoElement createMeasurement applyViewTransitionName restoreViewTransitionName
  getViewTransitionClassName measureClonedInstance startViewTransition
  getResource acquireResource preload preloadModule preinitStyle preinitScript preinitModuleScript preconnectAs
  insertStylesheetIntoRoot insertStylesheet insertSuspendedStylesheets preloadStylesheet suspendResource
  preloadResourceAndSuspendIfNeeded adoptPreloadPropsForStylesheet adoptPreloadPropsForScript estimateBandwidth
  createHoistableInstance resolveSingletonInstance releaseSingletonInstance commitHostSingletonAcquisition
  FragmentInstance validateDocumentPositionWithFiberTree findFragmentInstanceOrTextInstanceSiblings
  getFragmentInstanceOrTextInstanceSiblings setFocusIfFocusable schedulePendingIntersectionUnobserve
  scrollTextNodeIntoView collectClientRects
  setPropOnCustomElement updateActivityComponent
  ensureFormComponentIsStateful startHostTransition TransitionAwareHostComponent recursivelyResetForms
  updateSuspenseComponent updateOffscreenComponent mountSuspensePrimaryChildren mountWorkInProgressOffscreenFiber bailoutOffscreenComponent
  deferHiddenOffscreenComponent getRemainingWorkInPrimaryTree scheduleRetryEffect findFirstSuspended
  hideOrUnhideAllChildrenOnFiber hideOrUnhideNearestPortals getRetryCache attachSuspenseRetryListeners
  recursivelyTraverseDisappearLayoutEffects recursivelyTraverseReappearLayoutEffects resolveRetryWakeable
  recursivelyTraverseReconnectPassiveEffects recursivelyTraverseDisconnectPassiveEffects
  recursivelyTraverseAtomicPassiveEffects commitOffscreenPassiveMountEffects
  retryIfBlockedOn queueIfContinuousEvent attemptContinuousHydration attemptHydrationAtCurrentPriority
  getFallbackBeforeInputChars isFallbackCompositionEnd handlePropertyChange handleEventsForInputEventPolyfill
  getTargetInstForInputEventPolyfill stopWatchingForValueChange findCurrentFiberUsingSlowPath`

/** What only react-reconciler has: looking for nodes in tests of renderers. */
const RENDERER = 'matchSelector selectorToString findPaths findAllNodes'

/** The rest of react-dom: fetching ahead for a server, state of forms. */
const DOM_EXPORTS = `
  preconnect prefetchDNS preinit preinitModule preload preloadModule requestFormReset`

/** What React has for compilers, servers and transitions. */
const REACT_EXPORTS = `
  lazyInitializer lazy addTransitionType cache cacheSignal unstable_useCacheRefresh useActionState useOptimistic`

const words = (list: string) => list.trim().split(/\s+/)

const PARTS: readonly Part[] = [
  {
    file: /\/react-dom\/cjs\/react-dom-client\.production\.js$/,
    constants: new Map(NEVER),
    answers: ANSWERS,
    absent: [...words(RECONCILER), ...words(DOM)],
  },
  {
    file: /\/react-reconciler\/cjs\/react-reconciler\.production\.js$/,
    constants: new Map([
      ...NEVER,
      // As react-konva's host configuration has them (es/ReactKonvaHostConfig.js).
      ['supportsMutation', true],
      ['supportsPersistence', false],
      ['supportsHydration', false],
      ['supportsResources', false],
      ['supportsSingletons', false],
      ['supportsTestSelectors', false],
      ['supportsMicrotasks', true],
      ['isPrimaryRenderer', false],
    ]),
    answers: ANSWERS,
    absent: words(`${RECONCILER} ${RENDERER}`),
  },
  {
    file: /\/react\/cjs\/react\.production\.js$/,
    constants: new Map(),
    answers: new Map(),
    absent: words(REACT_EXPORTS),
  },
  {
    file: /\/react-dom\/cjs\/react-dom\.production\.js$/,
    constants: new Map(),
    answers: new Map(),
    absent: words(DOM_EXPORTS),
  },
]

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly code: string
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function nameOf(value: unknown): string {
  return isNode(value) && value.type === 'Identifier' ? String(value['name']) : ''
}

/** What an assignment at the top of the file gives: `exports.hydrateRoot`, `FragmentInstance.prototype.focus`. */
function assigned(node: Node): string {
  const { expression } = node
  if (!isNode(expression) || expression.type !== 'AssignmentExpression' || !isNode(expression['left']))
    return ''
  let target: unknown = expression['left']
  const path: string[] = []
  while (isNode(target) && target.type === 'MemberExpression') {
    path.unshift(nameOf(target['property']))
    target = target['object']
  }
  path.unshift(nameOf(target))
  return path[0] === 'exports' ? (path[1] ?? '') : path[1] === 'prototype' ? (path[0] ?? '') : ''
}

function editsOf(program: Node, { constants, answers, absent }: Part): readonly Edit[] {
  const left = new Set([...absent, ...constants.keys(), ...answers.keys()])
  const edits: Edit[] = []
  const visit = (node: Node, parent: Node) => {
    const named = node.type === 'FunctionDeclaration' ? nameOf(node['id']) : ''
    const body = answers.get(named) ?? (absent.includes(named) ? '{ leftOut() }' : null)
    if (body !== null && isNode(node['body'])) {
      left.delete(named)
      edits.push({ start: node['body'].start, end: node['body'].end, code: body })
      return
    }
    if (node.type === 'ExpressionStatement' && absent.includes(assigned(node))) {
      left.delete(assigned(node))
      edits.push({ start: node.start, end: node.end, code: ';' })
      return
    }
    const parameters = node['params']
    // Another variable of the same name.
    if (Array.isArray(parameters) && parameters.some((parameter) => constants.has(nameOf(parameter)))) return
    if (node.type === 'AssignmentExpression' && constants.has(nameOf(node['left']))) {
      edits.push({ start: node.start, end: node.end, code: 'void 0' })
      return
    }
    const value = constants.get(nameOf(node))
    if (value !== undefined && !namesOnly(node, parent)) {
      left.delete(nameOf(node))
      edits.push({ start: node.start, end: node.end, code: String(value) })
      return
    }
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child, node)
  }
  visit(program, program)
  if (left.size > 0)
    throw new Error(`React has no ${[...left].join(', ')} any more: read vite.react.ts again`)
  return edits
}

/** Whether an identifier names a property or declares a variable, and reads nothing. */
function namesOnly(node: Node, parent: Node): boolean {
  if (parent.type === 'MemberExpression') return parent['property'] === node && parent['computed'] !== true
  if (parent.type === 'Property') return parent['key'] === node
  return parent.type === 'VariableDeclarator' && parent['id'] === node
}

const LEFT_OUT =
  'function leftOut() { throw Error("This part of React is left out of the build: vite.react.ts") }'

export function leanReact(): Plugin {
  return {
    name: 'vieta:lean-react',
    apply: 'build',
    transform(code, id) {
      const part = PARTS.find(({ file }) => file.test(id))
      if (!part) return null
      let lean = code
      const edits = editsOf(parseAst(code) as unknown as Node, part)
      for (const { start, end, code: replacement } of [...edits].sort((a, b) => b.start - a.start)) {
        // As many lines as before, so that the source map still fits.
        const lines = '\n'.repeat(code.slice(start, end).split('\n').length - 1)
        lean = lean.slice(0, start) + replacement + lines + lean.slice(end)
      }
      return { code: `${LEFT_OUT};${lean}`, map: null }
    },
  }
}
